import Wen
import WenKeywords

extension ReportPage {
    /// What a document is called: its title, the headline of a text without title, or else its file's name.
    static func heading(of document: Document) -> String {
        document.title ?? headline(of: document) ?? fileName(of: document)
    }

    /// The headline of a text that more follows; a line of fields such as `证券代码：…　证券简称：…` is none.
    private static func headline(of document: Document) -> String? {
        let end = Headline.end(in: document.utf8.span)
        let rest = document.utf8[end...]
        guard end > 0, rest.contains(where: { $0 > 0x20 }) else { return nil }
        let line = document.text(in: 0..<end).drop { $0.isWhitespace }
        return line.isEmpty || line.count(where: { $0 == "：" }) > 1 ? nil : String(line)
    }

    private static func fileName(of document: Document) -> String {
        document.id.split(separator: "/").last.map(String.init) ?? document.id
    }

    /// How large a document is, behind its file's name where the heading does not say that: `story.txt`, `1,527 字`, ….
    func facts(of analysis: Analysis, below heading: String) -> [String] {
        let name = Self.fileName(of: analysis.document)
        let counts = DocumentCounts(analysis)
        let sizes = [
            (counts.characters, PageLabel.characters), (counts.words, .words), (counts.sentences, .sentences),
        ].map { "\(Measure.grouped(String($0.0))) \(label($0.1))" }
        return (name == heading || name.isEmpty ? [] : [name]) + sizes
    }
}
