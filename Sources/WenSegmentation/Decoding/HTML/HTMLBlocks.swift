/// Divides a web page into its blocks of text.
struct HTMLBlocks {
    /// The title.
    private(set) var title: String?
    /// The blocks in the order of the page; none is blank.
    private(set) var all: [HTMLBlock] = []

    /// Elements that hold no text of the page.
    private static let hidden: Set = [
        "script", "style", "template", "svg", "iframe", "button", "select", "object", "canvas",
    ]
    /// Elements that most often hold none.
    private static let margins: Set = ["aside", "footer", "form", "dialog", "noscript"]
    private static let main: Set = ["article", "main"]
    private static let blocks = main.union(margins).union([
        "p", "div", "section", "header", "ul", "ol", "li", "table", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5",
        "h6",
        "blockquote", "pre", "figure", "figcaption", "dl", "dt", "dd", "hr", "body", "nav",
    ])
    /// Elements that tell what the text in them is.
    private static let telling = hidden.union(margins).union(main).union(["nav"])
    /// No page has more of those in each other.
    private static let deepest = 64

    /// The telling elements that are open, the innermost last.
    private var open: [String] = []
    private var isInLink = false
    private var isInTitle = false
    private var titleText = ""
    private var block = HTMLBlock(in: .body)
    /// Where the cells of the row begin that is open.
    private var row: Int?

    private var isHidden: Bool { open.contains(where: HTMLBlocks.hidden.contains) }

    /// Reads a page.
    ///
    /// Complexity: O(n).
    init(_ html: String) {
        var scanner = HTMLScanner(html)
        while let piece = scanner.next() {
            switch piece {
            case .text(let text): append(text)
            case .start(let name, let closesItself, let isLink): start(name, closesItself, isLink)
            case .end(let name): end(name)
            }
        }
        endBlock()
        let collapsed = HTMLBlock.collapsed(titleText)
        title = collapsed.isEmpty ? nil : collapsed
    }

    private mutating func append(_ text: String) {
        guard !isHidden else { return }
        if isInTitle { return titleText += text }
        block.append(text, isLinked: isInLink || open.contains("nav"))
    }

    private mutating func start(_ name: String, _ closesItself: Bool, _ isLink: Bool) {
        let isBlock = HTMLBlocks.blocks.contains(name)
        if isBlock { endBlock() }
        if !closesItself, open.count < HTMLBlocks.deepest, HTMLBlocks.telling.contains(name) { open.append(name) }
        switch name {
        case "br": block.endLine()
        case "title": isInTitle = !closesItself && !isHidden
        // As in browsers, a link ends where the next begins.
        case "a": isInLink = isLink && !closesItself
        case "table": row = nil
        case "tr":
            endRow()
            row = all.count
        default: break
        }
        if isBlock { startBlock(isHeading: HTMLBlocks.isHeading(name)) }
    }

    private mutating func end(_ name: String) {
        let isBlock = HTMLBlocks.blocks.contains(name)
        if isBlock { endBlock() }
        // A forgotten end tag inside ends with its parent.
        if let depth = open.lastIndex(of: name) { open.removeSubrange(depth...) }
        switch name {
        case "title": isInTitle = false
        case "a": isInLink = false
        case "tr", "table": endRow()
        default: break
        }
        if isBlock { startBlock() }
    }

    private mutating func startBlock(isHeading: Bool = false) {
        let isMargin = open.contains(where: HTMLBlocks.margins.contains)
        let isMain = open.contains(where: HTMLBlocks.main.contains)
        block = HTMLBlock(in: isMargin ? .margin : isMain ? .main : .body, isHeading: isHeading)
    }

    private mutating func endBlock() {
        if !block.isBlank { all.append(block) }
    }

    /// A row of short cells is a row of data, which belongs together; one of others lays out the page.
    private mutating func endRow() {
        defer { row = nil }
        guard let row, all.count > row + 1, all[row...].allSatisfy(\.isShort) else { return }
        all.replaceSubrange(row..., with: [HTMLBlock(row: all[row...])])
    }

    private static func isHeading(_ name: String) -> Bool {
        name.count == 2 && name.first == "h" && name != "hr"
    }
}
