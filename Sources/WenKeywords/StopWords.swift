import CDictionaries
import WenSegmentation

/// Words that are no keywords and stand in none.
///
/// ```swift
/// var options = KeywordExtractor.Options()
/// options.stopWords = .standard.adding(["记者", "本报讯"])
/// ```
public struct StopWords: Sendable {
    /// `nil` for the standard list, which is read when it is first looked into.
    private var own: HashSet?

    /// The list that Wen carries (Dictionaries/stopwords.txt): function words, words of time and degree, and what
    /// stands in every news text.
    public static let standard = StopWords()

    private static let standardHashes = StopWords.hashes(
        StopWords.words(lines: unsafe String(embedded: wen_stopwords())))

    private init() {}

    /// No stop words at all.
    public static let none = StopWords([])

    /// Makes a list of its own, in place of the standard one. Letters may be small or capital,
    /// characters traditional or simplified.
    public init(_ words: some Sequence<String>) {
        own = StopWords.hashes(words)
    }

    private static func hashes(_ words: some Sequence<String>) -> HashSet {
        HashSet(words.lazy.filter { !$0.isEmpty }.map { TextHash($0).mixed })
    }

    /// Reads a list: a word a line; a line that starts with `#` is a comment.
    public init(lines text: String) {
        self.init(StopWords.words(lines: text))
    }

    /// The words of a list: the first of each line that is no comment.
    package static func words(lines text: String) -> [String] {
        // By scalars: every command reads the standard list, and walking over `Character` takes five times as long.
        func isBlank(_ scalar: Unicode.Scalar) -> Bool {
            !(0x3001...0x9FFF ~= scalar.value) && scalar.properties.isWhitespace
        }
        func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
            0x0A...0x0D ~= scalar.value || [0x85, 0x2028, 0x2029].contains(scalar.value)
        }
        return text.unicodeScalars.split(whereSeparator: isLineEnd)
            .map { $0.drop(while: isBlank) }
            .filter { $0.first != "#" }
            .map { String($0.prefix { !isBlank($0) }) }
            .filter { !$0.isEmpty }
    }

    /// This list and more words.
    public func adding(_ words: some Sequence<String>) -> StopWords {
        var hashes = own ?? StopWords.standardHashes
        for word in words where !word.isEmpty { hashes.insert(TextHash(word).mixed) }
        var result = self
        result.own = hashes
        return result
    }

    /// What the list is called where lists are told apart: `standard`, `none`, or a number that is that of its words.
    package var label: String {
        guard let own else { return "standard" }
        return own.isEmpty ? "none" : String(own.fingerprint, radix: 16)
    }

    /// Whether the list has a word.
    public func contains(_ word: String) -> Bool {
        contains(TextHash(word))
    }

    /// Whether the list has a word, given by its place in a text.
    package func contains(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        contains(TextHash(text.span, range))
    }

    @inline(__always)
    func contains(_ hash: TextHash) -> Bool {
        contains(hash.mixed)
    }

    @inline(__always)
    func contains(_ mixed: UInt64) -> Bool {
        if let own { return own.contains(mixed) }
        return StopWords.standardHashes.contains(mixed)
    }

    /// The same list with its words at hand.
    var loaded: StopWords { adding(EmptyCollection()) }
}
