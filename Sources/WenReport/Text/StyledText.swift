/// A line of text in pieces of one style each, which knows its width in columns.
struct StyledText {
    private var pieces: [(text: String, style: TextStyle)] = []
    /// The columns that it takes.
    private(set) var columns = 0

    /// A text of one style. Control characters, which would move a terminal's cursor, become spaces.
    init(_ text: String = "", _ style: TextStyle = .plain) {
        guard !text.isEmpty else { return }
        let shown =
            text.unicodeScalars.contains { $0.properties.generalCategory == .control } ? Self.cleaned(text) : text
        pieces = [(shown, style)]
        columns = DisplayWidth.columns(of: shown)
    }

    private static func cleaned(_ text: String) -> String {
        var cleaned = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            cleaned.append(scalar.properties.generalCategory == .control ? " " : scalar)
        }
        return String(cleaned)
    }

    static func + (one: StyledText, other: StyledText) -> StyledText {
        var sum = one
        sum += other
        return sum
    }

    static func += (one: inout StyledText, other: StyledText) {
        one.pieces += other.pieces
        one.columns += other.columns
    }

    /// Filled up with spaces behind, to a number of columns.
    func padded(to width: Int) -> StyledText {
        self + StyledText(String(repeating: " ", count: max(0, width - columns)))
    }

    /// Filled up with spaces in front, to a number of columns.
    func aligned(to width: Int) -> StyledText {
        StyledText(String(repeating: " ", count: max(0, width - columns))) + self
    }

    /// The characters to print.
    func rendered(usesColor: Bool) -> String {
        pieces.map { piece in
            guard usesColor, let parameters = piece.style.parameters else { return piece.text }
            return "\u{1B}[\(parameters)m\(piece.text)\u{1B}[0m"
        }.joined()
    }
}
