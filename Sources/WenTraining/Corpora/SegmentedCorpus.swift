/// Reads segmented corpora, one sentence a line, or a block of lines in CoNLL-U.
///
/// It tells by itself which of the forms a text has:
/// - words separated by white space (SIGHAN): `成都 欧林 公司`;
/// - words with tags (PFR): `成都/ns 上市/v`, also with multi-word names in brackets: `[中国/ns 银行/n]nt`;
/// - CoNLL-U (Universal Dependencies): the columns FORM and, for tags, XPOS or UPOS.
public struct SegmentedCorpus: Sendable {
    /// The sentences in the order of the file; an empty line is an empty sentence, except in CoNLL-U.
    public let sentences: [GoldSentence]

    /// Reads the whole text of a corpus file.
    ///
    /// - Parameter text: the lines; of the forms but CoNLL-U, any text will do.
    /// - Throws: ``CorpusError`` for a line among those of CoNLL-U that is none.
    /// - Complexity: O(n).
    public init(_ text: String) throws(CorpusError) {
        // \r\n is one Character.
        var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        if lines.last?.isEmpty == true { lines.removeLast() }
        let isConllu = lines.contains {
            $0.hasPrefix("1\t") && $0.split(separator: "\t", omittingEmptySubsequences: false).count == 10
        }
        sentences = isConllu ? try Self.conllu(lines) : lines.map(Self.line)
    }

    /// All words that occur.
    ///
    /// - Complexity: O(n).
    public var vocabulary: Set<String> {
        Set(sentences.lazy.flatMap(\.forms))
    }

    private static func line(_ line: Substring) -> GoldSentence {
        let isTagged = line.split(whereSeparator: \.isWhitespace).allSatisfy { $0.dropFirst().contains("/") }
        return GoldSentence(
            words: line.split(whereSeparator: \.isWhitespace).map { word in
                isTagged ? tagged(word) : (word, nil)
            })
    }

    /// `[中国/ns` and `银行/n]nt` without their brackets.
    private static func tagged(_ word: Substring) -> (form: Substring, tag: String?) {
        var word = word
        // A slash stands before the tag; the word itself may be one.
        guard let slash = word.dropFirst().lastIndex(of: "/") else { return (word, nil) }
        let tag = word[word.index(after: slash)...].prefix { $0 != "]" }
        word = word[..<slash]
        if word.count > 1, word.hasPrefix("[") { word = word.dropFirst() }
        return (word, String(tag))
    }

    private static func conllu(_ lines: [Substring]) throws(CorpusError) -> [GoldSentence] {
        var sentences: [GoldSentence] = []
        var words: [(form: Substring, tag: String?)] = []
        for (index, line) in (lines + [""]).enumerated() where !line.hasPrefix("#") {
            if line.allSatisfy(\.isWhitespace) {
                if !words.isEmpty { sentences.append(GoldSentence(words: words)) }
                words = []
                continue
            }
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count == 10, columns[0].first?.isNumber == true else {
                throw CorpusError(
                    line: index + 1,
                    problem: "It needs the ten columns of CoNLL-U, divided by tabs, of which the first is a number.")
            }
            // Ranges (1-2) and empty nodes (1.1) are no words.
            guard columns[0].allSatisfy(\.isNumber) else { continue }
            let tag = columns[4] == "_" ? columns[3] : columns[4]
            words.append((columns[1], tag == "_" ? nil : String(tag)))
        }
        return sentences
    }
}
