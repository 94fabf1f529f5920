/// Text as Markdown holds it: whatever a document says, it is shown and never obeyed.
enum MarkdownText {
    /// Text in one line: ``Markup/visible(_:)``, and what means something to Markdown or HTML escaped.
    ///
    /// Complexity: O(n).
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in Markup.visible(text).unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "&", "~", "!":
                result.append("\\")
                result.append(scalar)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
