import WenSegmentation

/// Joins, in text of another standard, words that the standard of the model has as one.
///
/// 这种 and 你好 are one word each in the People's Daily, and two in the corpus of the State Language Commission. As this is
/// learned first and is larger, it would outvote what the text of the standard says of words that are rare there.
struct WordJoiner {
    /// The longest words that are joined, in UTF-16 units, and how many parts they may have.
    private static let longest = 8
    private static let parts = 4

    private let words: Set<String>

    /// Learns the words of text of the standard: those seen twice at least, and four times as often whole as in parts.
    init(_ sentences: some Sequence<GoldSentence>) {
        var whole: [String: Int] = [:]
        let texts = sentences.map(\.forms)
        for form in texts.joined() where Self.isWord(form) { whole[form, default: 0] += 1 }
        var parted: [String: Int] = [:]
        for forms in texts {
            for start in forms.indices {
                Self.forEachJoint(forms, from: start) { joint, _ in
                    if whole[joint] != nil { parted[joint, default: 0] += 1 }
                }
            }
        }
        words = Set(whole.filter { $0.value >= max(2, 4 * (parted[$0.key] ?? 0)) }.keys)
    }

    /// The sentence with such words joined, the longest first. Parts of names stay as they are.
    func join(_ sentence: GoldSentence) -> GoldSentence {
        let forms = sentence.forms
        var joined: [(form: Substring, tag: String?)] = []
        var start = 0
        while start < forms.count {
            let tag = sentence.words[start].tag
            var (form, end) = (forms[start], start + 1)
            Self.forEachJoint(forms, from: start) { joint, next in
                let hasName = sentence.words[start..<next].contains { $0.tag == NameSplitter.personTag }
                if !hasName, words.contains(joint) { (form, end) = (joint, next) }
            }
            joined.append((form[...], tag))
            start = end
        }
        return joined.count == forms.count ? sentence : GoldSentence(words: joined)
    }

    private static func isWord(_ form: String) -> Bool {
        2...longest ~= form.utf16.count && form.utf16.allSatisfy(SegmenterWords.isInWord)
    }

    /// Calls `body` with what words from a place on are together, and where they end: the shortest first.
    private static func forEachJoint(_ forms: [String], from start: Int, _ body: (String, Int) -> Void) {
        var joint = forms[start]
        guard joint.utf16.allSatisfy(SegmenterWords.isInWord) else { return }
        for next in start + 1..<max(start + 1, min(start + parts, forms.count)) {
            joint += forms[next]
            guard isWord(joint) else { return }
            body(joint, next + 1)
        }
    }
}
