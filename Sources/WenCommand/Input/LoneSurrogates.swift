/// Mends `\uD83D` without its other half in JSON, which scraped text has where an emoji was cut in two.
enum LoneSurrogates {
    /// The same JSON with `\uFFFD` for each half that stands alone, byte for byte as long.
    ///
    /// Complexity: O(n).
    static func replaced(in json: [UInt8]) -> [UInt8] {
        var mended = json
        var index = 0
        while index < json.count {
            guard json[index] == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            guard let unit = JSONEscape.unit(json[...], at: index) else {
                // Any other escape is a backslash and one byte.
                index += 2
                continue
            }
            if unit & 0xFC00 == 0xD800, let next = JSONEscape.unit(json[...], at: index + 6), next & 0xFC00 == 0xDC00 {
                index += 12
                continue
            }
            if unit & 0xF800 == 0xD800 { mended.replaceSubrange((index + 2)..<(index + 6), with: "FFFD".utf8) }
            index += 6
        }
        return mended
    }
}
