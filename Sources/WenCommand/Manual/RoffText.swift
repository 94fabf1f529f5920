/// Text and macros of man(7).
enum RoffText {
    /// Text that stands for itself: no macro, no escape, and dashes that can be searched for and copied.
    static func escaped(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }

    /// The title line; names of options are never divided, nor lines stretched.
    static func title(_ name: String, version: String) -> [String] {
        [".TH \(name.uppercased()) 1 \"\" \"\(name) \(version)\" \"User Commands\"", ".nh", ".ad l"]
    }

    static func section(_ title: String) -> [String] { [".SH \(title)"] }

    static func subsection(_ title: String) -> [String] { [".SS \(escaped(title))"] }

    /// Paragraphs, parted by empty lines.
    static func paragraphs(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? ".PP" : escaped(String($0)) }
    }

    /// A term in bold, and what it means.
    static func item(_ term: String, _ meaning: String) -> [String] {
        [".TP", ".B \(escaped(term))", escaped(meaning)]
    }

    /// Lines as they are.
    static func literal(_ lines: [String]) -> [String] {
        [".PP", ".nf"] + lines.map(escaped) + [".fi"]
    }
}
