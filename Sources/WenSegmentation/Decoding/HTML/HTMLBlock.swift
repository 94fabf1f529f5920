/// A paragraph, heading, item of a list, row of a table or the like of a web page.
struct HTMLBlock {
    /// Where on a page it stands.
    enum Place {
        /// In an `article` or `main`.
        case main
        /// In the rest of the page.
        case body
        /// In an element that most often holds none of the page's own text, such as a foot line or a form.
        case margin
    }

    /// What a `br` leaves in the text: HTML itself takes it for a blank like any other.
    private static let lineSeparator: Character = "\u{2028}"
    private static let sentenceMarks = Set("。！？；：”.!?;:")

    let place: Place
    let isHeading: Bool
    private var text = ""
    /// How many scalars there are, without white space, and how many of them are in links.
    private var (count, linked) = (0, 0)

    init(in place: Place, isHeading: Bool = false) {
        self.place = place
        self.isHeading = isHeading
    }

    /// The cells of a row of a table as one block.
    init(row cells: some Collection<HTMLBlock>) {
        place = cells.first?.place ?? .body
        isHeading = false
        text = cells.map(\.text).joined(separator: " ")
        count = cells.reduce(0) { $0 + $1.count }
        linked = cells.reduce(0) { $0 + $1.linked }
    }

    mutating func append(_ more: String, isLinked: Bool) {
        text += more
        let length = more.unicodeScalars.count { !$0.properties.isWhitespace }
        count += length
        if isLinked { linked += length }
    }

    mutating func endLine() { text.append(HTMLBlock.lineSeparator) }

    var isBlank: Bool { count == 0 }

    /// Whether half of it or more is links: 首页 > 财经 > 正文.
    var isLinks: Bool { linked * 2 >= count }

    /// Whether it is as short as the cells of a table of data are.
    var isShort: Bool { count < 40 }

    /// Whether it is long enough, or has the marks, to be text of the page whatever stands beside it.
    var isText: Bool { count >= 15 || text.contains(where: HTMLBlock.sentenceMarks.contains) }

    /// Its text, with a line for each part that a `br` ends.
    var lines: String {
        text.split(separator: HTMLBlock.lineSeparator).map { HTMLBlock.collapsed(String($0)) }
            .filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
    }

    /// The text with each stretch of white space as one space.
    static func collapsed(_ text: String) -> String {
        text.split { $0.isWhitespace }.joined(separator: " ")
    }
}
