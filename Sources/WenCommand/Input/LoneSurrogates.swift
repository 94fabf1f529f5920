/// Finds and mends `\uD83D` without its other half in JSON, which scraped text has where an emoji was cut in two.
enum LoneSurrogates {
    /// The same JSON with `\uFFFD` for each half that stands alone, byte for byte as long.
    ///
    /// Complexity: O(n).
    static func replaced(in json: [UInt8]) -> [UInt8] {
        var mended = json
        forEach(in: json) { mended.replaceSubrange(($0 + 2)..<($0 + 6), with: "FFFD".utf8) }
        return mended
    }

    /// How many halves stand alone.
    ///
    /// Complexity: O(n).
    static func count(in json: [UInt8]) -> Int {
        var count = 0
        forEach(in: json) { _ in count += 1 }
        return count
    }

    /// Calls `body` with the place of each half's backslash.
    private static func forEach(in json: [UInt8], _ body: (Int) -> Void) {
        var index = 0
        while let escape = json[index...].firstIndex(of: UInt8(ascii: "\\")) {
            guard let unit = JSONEscape.unit(json[...], at: escape) else {
                // Any other escape is a backslash and one byte.
                index = min(escape + 2, json.count)
                continue
            }
            if unit & 0xFC00 == 0xD800, let next = JSONEscape.unit(json[...], at: escape + 6), next & 0xFC00 == 0xDC00 {
                index = escape + 12
                continue
            }
            if unit & 0xF800 == 0xD800 { body(escape) }
            index = escape + 6
        }
    }
}
