/// Words of one's own, which the segmenter keeps whole.
///
/// One word a line, then, divided by blanks or tabs, an optional weight (a whole number, 1 if not given) and an
/// optional tag (`n` if not given), of the PKU set or a finer one of jieba:
///
/// ```text
/// # companies
/// 欧林生物
/// ECO党委 10 nt
/// 5G基站 n
/// ```
///
/// A word comes out whole wherever its characters stand; letters match without regard to case and width, traditional
/// characters match simplified ones. Where two of the words overlap, the words that cover more of the text win, then
/// the fewer words, then the greater weight. Of a word that stands twice, the last line holds.
public struct UserDictionary: Sendable {
    /// A word with what is known of it.
    struct Entry: Sendable {
        let atoms: [Atom]
        let weight: UInt32
        let tag: PartOfSpeech?
    }

    let entries: [Entry]

    /// The longest word, in characters.
    public static let lengthLimit = 100

    /// Reads a user dictionary. An empty line, and all behind a `#` that starts a line or follows a blank, is a comment.
    ///
    /// - Parameters:
    ///   - text: the dictionary's lines, UTF-8.
    ///   - name: what errors call it, such as its path.
    /// - Throws: ``UserDictionaryError`` with all lines that are wrong; ``ICUError``.
    /// - Complexity: O(n).
    public init(_ text: some StringProtocol, name: String = "the user dictionary") throws {
        let reader = try AtomReader()
        var entries: [Entry] = []
        var problems: [UserDictionaryError.Problem] = []
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            do throws(UserDictionaryError.Reason) {
                // A byte order mark may stand before the first line.
                let content = index == 0 && line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line[...]
                if let entry = try UserDictionary.entry(String(decoding: content, as: UTF8.self), reader) {
                    entries.append(entry)
                }
            } catch {
                problems.append(UserDictionaryError.Problem(line: index + 1, reason: error))
            }
        }
        guard problems.isEmpty else { throw UserDictionaryError(file: name, problems: problems) }
        self.entries = entries
    }

    private static func entry(
        _ line: String, _ reader: AtomReader
    ) throws(UserDictionaryError.Reason) -> Entry? {
        var fields = line.split(whereSeparator: \.isWhitespace)
        if let comment = fields.firstIndex(where: { $0.hasPrefix("#") }) { fields.removeSubrange(comment...) }
        guard let word = fields.first else { return nil }
        guard fields.count <= 3 else { throw .tooManyFields(fields.count) }
        guard let atoms = reader.atoms(of: word) else { throw .notAWord(String(word)) }
        // Texts may be cut behind it (``TextPieces``).
        guard !word.dropLast().contains("。") else { throw .severalSentences(String(word)) }
        guard atoms.count <= lengthLimit else { throw .tooLong(atoms.count) }
        var rest = fields.dropFirst()
        var weight: UInt32 = 1
        if let field = rest.first, let number = UInt32(field) {
            weight = number
            rest.removeFirst()
        } else if fields.count == 3 {
            throw .badWeight(String(fields[1]))
        }
        guard let code = rest.first else { return Entry(atoms: atoms, weight: weight, tag: nil) }
        guard let tag = PartOfSpeech(written: code) else { throw .badTag(String(code)) }
        return Entry(atoms: atoms, weight: weight, tag: tag)
    }
}
