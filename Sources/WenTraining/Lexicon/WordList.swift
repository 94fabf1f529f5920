import WenSegmentation

/// A list with a word, how often it occurs and its part of speech a line, divided by blanks, as jieba's `dict.txt`.
struct WordList {
    /// A word of the list.
    struct Entry {
        let word: Substring
        let count: Double
        /// `nil` where the line has none, or none of the PKU set.
        let tag: PartOfSpeech?
    }

    /// Sums of counts stay finite.
    private static let largestCount = 1e15

    /// The words in the order of the list.
    let entries: [Entry]

    /// Reads a list; blank lines are passed over.
    ///
    /// - Parameter path: what errors call it.
    /// - Throws: ``TrainingError/badListLine(path:line:_:)`` for a line without a count.
    /// - Complexity: O(n).
    init(_ text: String, path: String) throws(TrainingError) {
        var entries: [Entry] = []
        for (index, line) in TextLines.all(of: text).enumerated() {
            let fields = line.split(separator: " ")
            guard let word = fields.first else { continue }
            guard fields.count > 1, let count = Double(fields[1]), 0...WordList.largestCount ~= count else {
                throw .badListLine(path: path, line: index + 1, String(line))
            }
            entries.append(
                Entry(word: word, count: count, tag: fields.count > 2 ? PartOfSpeech(code: fields[2]) : nil))
        }
        self.entries = entries
    }
}
