/// Documents of plain text that empty lines divide, as the raw corpora have them.
struct DividedText {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    /// Calls `body` with the lines of each document in turn; a document has one at least.
    ///
    /// - Complexity: O(n).
    func forEachDocument(_ body: (_ lines: [Substring]) -> Void) {
        var lines: [Substring] = []
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }) {
            if !line.isEmpty {
                lines.append(line)
            } else if !lines.isEmpty {
                body(lines)
                lines.removeAll(keepingCapacity: true)
            }
        }
        if !lines.isEmpty { body(lines) }
    }
}
