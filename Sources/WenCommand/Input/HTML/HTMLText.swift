import Wen

/// The main text of a web page, without its boilerplate: menus, links, forms, scripts, foot lines.
///
/// By rule: elements that hold no text of their own (`script`, `nav`, `aside`, …) are dropped; of the blocks that are
/// left, those that are mostly links, and short ones without the end of a sentence, are dropped too (after
/// Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text Features", 2010). Where a page has an
/// `article` or `main`, the rest is dropped first.
struct HTMLText {
    /// The title.
    private(set) var title: String?
    /// The blocks that were kept, a line each.
    let text: String
    /// How many blocks were kept, of how many.
    let kept: (count: Int, of: Int)

    fileprivate struct Block {
        var text = ""
        var linked = 0
        var isHeading = false
        var isMain = false

        var isBlank: Bool { !text.unicodeScalars.contains { !$0.properties.isWhitespace } }

        /// Whether it reads as text.
        var isText: Bool {
            let length = text.unicodeScalars.count
            guard linked * 2 <= length else { return false }
            if isHeading || length >= 40 { return true }
            return text.contains { "。！？；：”.!?;:".contains($0) } || length >= 15
        }
    }

    private static let dropped: Set = [
        "script", "style", "noscript", "template", "svg", "nav", "aside", "footer", "form", "iframe",
        "button", "select",
        "head", "object", "canvas", "dialog",
    ]
    private static let blocks: Set = [
        "p", "div", "section", "article", "main", "header", "ul", "ol", "li", "table", "tr", "td", "th",
        "h1", "h2",
        "h3", "h4", "h5", "h6", "blockquote", "pre", "figure", "figcaption", "dl", "dt", "dd", "br",
        "hr", "body",
    ]

    /// Reads a page.
    ///
    /// Complexity: O(n).
    init(_ html: String) {
        var blocks = [Block()]
        var droppedDepth: [String] = []
        var (mainDepth, linkDepth) = (0, 0)
        var title: String?
        var isInTitle = false
        var scanner = HTMLScanner(html)
        while let piece = scanner.next() {
            switch piece {
            case .text(let text):
                if isInTitle { title = (title ?? "") + text }
                guard droppedDepth.isEmpty else { continue }
                blocks[blocks.count - 1].append(text, isLinked: linkDepth > 0, isMain: mainDepth > 0)
            case .start(let name, let closesItself):
                if name == "title", !droppedDepth.contains("svg") { isInTitle = true }
                if Self.dropped.contains(name), !closesItself { droppedDepth.append(name) }
                if name == "a" { linkDepth += 1 }
                if name == "article" || name == "main" { mainDepth += 1 }
                if Self.blocks.contains(name) {
                    if !blocks[blocks.count - 1].isBlank { blocks.append(Block()) }
                    blocks[blocks.count - 1].isHeading = name.count == 2 && name.first == "h" && name != "hr"
                }
            case .end(let name):
                if name == "title" { isInTitle = false }
                // A forgotten end tag inside ends with its parent.
                if let depth = droppedDepth.lastIndex(of: name) { droppedDepth.removeSubrange(depth...) }
                if name == "a" { linkDepth = max(0, linkDepth - 1) }
                if name == "article" || name == "main" { mainDepth = max(0, mainDepth - 1) }
                if Self.blocks.contains(name), !blocks[blocks.count - 1].isBlank { blocks.append(Block()) }
            }
        }
        let all = blocks.filter { !$0.isBlank }
        let main = all.filter(\.isMain)
        // A page whose main part is empty before its script runs has its text elsewhere.
        let candidates = main.contains { $0.isText && !$0.isHeading } ? main : all
        let texts = candidates.filter(\.isText)
        self.title = title.map(Self.collapsed).flatMap { $0.isEmpty ? nil : $0 }
        text = texts.map { Self.collapsed($0.text) + "\n" }.joined()
        kept = (texts.count, all.count)
    }

    /// The charset that a page names in its first bytes (`<meta charset=…>`).
    static func declaredEncoding(_ bytes: [UInt8]) -> TextEncoding? {
        let head = String(
            decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : UInt8(ascii: " ") }, as: UTF8.self
        )
        .lowercased()
        guard head.contains("<meta"), let range = head.firstRange(of: "charset=") else { return nil }
        let name = head[range.upperBound...].drop { "\"' ".contains($0) }.prefix {
            !"\"' />;".contains($0)
        }
        return TextEncoding(name: String(name))
    }

    private static func collapsed(_ text: String) -> String {
        text.split { $0.isWhitespace }.joined(separator: " ")
    }
}

extension HTMLText.Block {
    fileprivate mutating func append(_ more: String, isLinked: Bool, isMain: Bool) {
        text += more
        if isLinked { linked += more.unicodeScalars.count }
        if isMain { self.isMain = true }
    }
}
