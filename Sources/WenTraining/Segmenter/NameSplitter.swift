import WenSegmentation

/// Splits personal names into surname and given name, as the PKU standard does, in text of GB/T 20532, which does not.
struct NameSplitter {
    /// The tag of personal names in GB/T 20532.
    static let personTag = "nh"

    private let surnames: Set<String>

    /// Learns the surnames from text with PKU tags: words of a name that another follows, seen twice at least.
    init(_ sentences: some Sequence<GoldSentence>) {
        var counts: [String: Int] = [:]
        for sentence in sentences where sentence.words.contains(where: { $0.tag == "nr" }) {
            let forms = sentence.forms
            for index in forms.indices.dropLast()
            where sentence.words[index].tag == "nr" && sentence.words[index + 1].tag == "nr" {
                if forms[index].unicodeScalars.count <= 2, forms[index + 1].unicodeScalars.count <= 2 {
                    counts[forms[index], default: 0] += 1
                }
            }
        }
        surnames = Set(counts.filter { $0.value >= ($0.key.unicodeScalars.count == 1 ? 2 : 5) }.keys)
    }

    /// The sentence with its names split.
    func split(_ sentence: GoldSentence) -> GoldSentence {
        guard sentence.words.contains(where: { $0.tag == NameSplitter.personTag }) else { return sentence }
        var words: [(form: Substring, tag: String?)] = []
        for (form, word) in zip(sentence.forms, sentence.words) {
            let length = word.tag == NameSplitter.personTag ? surnameLength(form) : 0
            if length > 0 { words.append((form.prefix(length), word.tag)) }
            words.append((form.dropFirst(length), word.tag))
        }
        return GoldSentence(words: words)
    }

    private func surnameLength(_ name: String) -> Int {
        if (3...4).contains(name.count), surnames.contains(String(name.prefix(2))) { return 2 }
        return (2...3).contains(name.count) && surnames.contains(String(name.prefix(1))) ? 1 : 0
    }
}
