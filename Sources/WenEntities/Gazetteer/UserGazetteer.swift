import WenSegmentation

/// Names of one's own, which are found wherever they stand.
///
/// One name a line: the name, its type, and the name that all its mentions shall carry if that is another; divided by tabs:
///
/// ```text
/// # companies
/// 欧林生物	organization	成都欧林生物科技股份有限公司
/// 菁蓉汇	location
/// ```
///
/// The types are `person`, `organization` and `location`. Full-width letters match half-width ones, traditional characters
/// simplified ones. Where names overlap, the one that starts first wins, then the longer one. Of a name that stands twice,
/// the last line holds.
public struct UserGazetteer: Sendable {
    /// What a name is, and what it is called in full.
    struct Entry: Sendable {
        let kind: Entity.Kind
        let canonical: String?
    }

    let names: Gazetteer
    private var entries: [FoldedName: Entry] = [:]

    /// The longest name, in Unicode scalars.
    public static let lengthLimit = 100
    /// The size of all names together, in Unicode scalars: a ``GazetteerNode`` has a number of 24 bits.
    public static let sizeLimit = (1 << 24) - 4

    /// Reads names. Empty lines and lines that start with `#` are passed over.
    ///
    /// - Parameters:
    ///   - text: the lines.
    ///   - name: what errors call the text, such as its path.
    /// - Throws: ``UserGazetteerError`` with all lines that are wrong.
    /// - Complexity: O(n log n).
    public init(_ text: some StringProtocol, name: String = "the gazetteer") throws(UserGazetteerError) {
        try self.init(String(text), name: name, sizeLimit: UserGazetteer.sizeLimit)
    }

    /// As the public one, with another limit of size.
    init(_ text: String, name: String, sizeLimit: Int) throws(UserGazetteerError) {
        var builder = GazetteerBuilder(foldingAs: .embedded)
        var problems: [UserGazetteerError.Problem] = []
        var size = 0
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            // A byte order mark may stand before the first line, a carriage return behind each.
            var content = index == 0 && line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line[...]
            if content.last == UInt8(ascii: "\r") { content.removeLast() }
            do throws(UserGazetteerError.Reason) {
                guard let (word, entry) = try UserGazetteer.entry(String(decoding: content, as: UTF8.self)) else {
                    continue
                }
                size += word.unicodeScalars.count
                guard size <= sizeLimit else { throw .tooMuch }
                let bytes = TextBytes(utf8: Array(word.utf8))
                let name = bytes.name(0..<bytes.count)
                guard name.count > 0 else { throw .noName }
                builder.insert(word, .word)
                entries[name] = entry
            } catch {
                problems.append(UserGazetteerError.Problem(line: index + 1, reason: error))
                if error == .tooMuch { break }
            }
        }
        guard problems.isEmpty else { throw UserGazetteerError(file: name, problems: problems) }
        names = builder.gazetteer
    }

    private static func entry(_ line: String) throws(UserGazetteerError.Reason) -> (word: String, Entry)? {
        if line.hasPrefix("#") { return nil }
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(UserGazetteer.trimmed)
        if fields.allSatisfy(\.isEmpty) { return nil }
        guard fields.count <= 3 else { throw .tooManyFields(fields.count) }
        guard !fields[0].isEmpty else { throw .noName }
        let length = fields[0].unicodeScalars.count
        guard length <= lengthLimit else { throw .tooLong(length) }
        guard fields.count > 1, let kind = Entity.Kind(rawValue: fields[1]) else {
            throw .badType(fields.count > 1 ? fields[1] : "")
        }
        let canonical = fields.count > 2 && !fields[2].isEmpty ? fields[2] : nil
        return (fields[0], Entry(kind: kind, canonical: canonical))
    }

    private static func trimmed(_ field: Substring) -> String {
        var field = field
        while field.first == " " { field.removeFirst() }
        while field.last == " " { field.removeLast() }
        return String(field)
    }

    /// What is known of a name.
    func entry(_ name: FoldedName) -> Entry? { entries[name] }

    /// The names in a text, none overlapping another, in the order of the text.
    ///
    /// - Complexity: O(n · length of the longest name).
    func mentions(in text: TextBytes) -> [Mention] {
        guard !entries.isEmpty else { return [] }
        let (units, offsets) = text.unitsWithOffsets(0..<text.count)
        var found: [Mention] = []
        var start = 0
        while start < units.count {
            if let (end, entry) = longest(in: text, units, offsets, at: start, limit: units.count) {
                found.append(Mention(kind: entry.kind, range: offsets[start]..<offsets[end]))
                start = end
            } else {
                start += 1
            }
        }
        return found
    }

    /// The longest name that starts at one of the units of a text and ends at `limit` at most.
    func longest(
        in text: TextBytes, _ units: [UInt16], _ offsets: [Int], at start: Int, limit: Int
    ) -> (end: Int, entry: Entry)? {
        var longest: (end: Int, entry: Entry)?
        names.forEachMatch(in: units, from: start) { end, _ in
            guard end <= limit, UserGazetteer.isWhole(units, start..<end),
                // The trie has one unit for all scalars beyond the basic plane.
                let entry = entries[text.name(offsets[start]..<offsets[end])]
            else { return }
            longest = (end, entry)
        }
        return longest
    }

    /// Whether a range does not cut through a Latin word or a number.
    private static func isWhole(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        func joins(_ index: Int) -> Bool {
            index > 0 && index < units.count && FoldedUnit.isAlphanumeric(units[index - 1])
                && FoldedUnit.isAlphanumeric(units[index])
        }
        return !joins(range.lowerBound) && !joins(range.upperBound)
    }
}
