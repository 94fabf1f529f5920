/// A text as the ranks of its words by their frequency, with marks for what is no word of the vocabulary.
struct WordText {
    /// Stands between paragraphs.
    static let edge: Int32 = -2
    /// Stands for every rare word.
    static let rare: Int32 = -1

    /// The words one behind the other.
    let words: [Int32]
    /// How often each word of the vocabulary occurs.
    let counts: [Int]

    /// Calls `body` with the words of every paragraph that are in the vocabulary: of the first 200.
    func forEachParagraph(_ body: ([Int]) -> Void) {
        var paragraph: [Int] = []
        var length = 0
        for word in words {
            if word == WordText.edge {
                if !paragraph.isEmpty { body(paragraph) }
                paragraph.removeAll(keepingCapacity: true)
                length = 0
            } else {
                length += 1
                if word >= 0, length <= 200 { paragraph.append(Int(word)) }
            }
        }
    }
}
