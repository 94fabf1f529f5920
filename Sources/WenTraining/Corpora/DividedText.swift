/// Documents of plain text that empty lines divide, as the raw corpora have them.
struct DividedText {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    /// Calls `body` with the lines of each document in turn; a document has one at least.
    ///
    /// - Complexity: O(n).
    func forEachDocument(_ body: (_ lines: ArraySlice<Substring>) -> Void) {
        for lines in TextLines.all(of: text).split(whereSeparator: \.isEmpty) { body(lines) }
    }
}
