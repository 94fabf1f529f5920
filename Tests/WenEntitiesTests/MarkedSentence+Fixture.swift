import Foundation

extension MarkedSentence {
    /// The sentences of Tests/Fixtures/entities.txt by their heading, in the order of the file.
    static let fixture = sentences(of: "entities.txt")

    /// The texts that nothing was learned from, and no rule made for, in the same way.
    static let unseen = sentences(of: "entities-unseen.txt")

    private static func sentences(of file: String) -> [(heading: String, sentences: [MarkedSentence])] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        // Without the file there are no sentences, and the tests that count them fail.
        let text = (try? String(contentsOf: folder.appending(path: "../Fixtures/\(file)"), encoding: .utf8)) ?? ""
        var groups: [(heading: String, sentences: [MarkedSentence])] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("## ") {
                groups.append((String(line.dropFirst(3)), []))
            } else if !line.hasPrefix("#") {
                groups[groups.count - 1].sentences.append(
                    MarkedSentence(line.replacingOccurrences(of: "\\n", with: "\n")))
            }
        }
        return groups
    }

    /// All sentences that hold names.
    static let table = fixture.flatMap(\.sentences).filter { !$0.names.isEmpty }

    /// All sentences that hold none, full of words that look like names.
    static let withoutNames = fixture.flatMap(\.sentences).filter(\.names.isEmpty)
}
