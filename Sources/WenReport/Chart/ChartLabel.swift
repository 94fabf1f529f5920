/// A line of text in a drawing, and how wide it is.
///
/// A drawing knows no font, so widths are those of the wider ones that browsers have for Latin letters.
struct ChartLabel {
    /// The widths of Latin letters in ems.
    private static let (small, capital) = (0.62, 0.74)

    /// What is shown.
    let text: String
    /// The width in ems, the size of the type.
    let ems: Double

    /// Makes a label of a text.
    ///
    /// Complexity: O(n).
    init(_ text: String) {
        self.text = Markup.visible(text)
        ems = self.text.unicodeScalars.reduce(0) { $0 + Self.ems(of: $1) }
    }

    /// A label of at most a width: cut, with an ellipsis, where the text is wider.
    func cut(toEms limit: Double) -> ChartLabel {
        guard ems > limit else { return self }
        var kept = String.UnicodeScalarView()
        // Chinese fonts give an ellipsis the width of a character.
        var width = 1.0
        for scalar in text.unicodeScalars {
            width += Self.ems(of: scalar)
            if width > limit { break }
            kept.append(scalar)
        }
        return ChartLabel(String(kept) + "…")
    }

    private static func ems(of scalar: Unicode.Scalar) -> Double {
        switch DisplayWidth.columns(of: scalar) {
        case 0: 0
        case 1: scalar.properties.isUppercase ? capital : small
        default: 1
        }
    }
}
