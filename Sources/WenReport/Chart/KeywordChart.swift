/// Keywords as horizontal bars, best first.
struct KeywordChart {
    private static let row = 24.0

    /// A keyword and what its bar measures.
    struct Item {
        let text: String
        let value: Double
        /// What stands behind the bar.
        let figure: String
    }

    let title: String
    let items: [Item]
    /// The width of the drawing; letters have the same size in each.
    var width = 480.0

    /// The drawing.
    ///
    /// Complexity: O(n).
    var svg: String {
        var canvas = SVGCanvas(
            width: width, height: Self.row * Double(max(1, items.count)) + 8, title: title)
        let widest = items.reduce(0) { max($0, DisplayWidth.columns(of: $1.text)) }
        let labels = min(Double(widest) * 7 + 14, width * 0.4)
        let greatest = items.reduce(0) { max($0, $1.value) }
        let room = width - labels - 60
        for (index, item) in items.enumerated() {
            let y = Double(index) * Self.row + 6
            let length = greatest > 0 ? item.value / greatest * room : 0
            canvas.text(Self.cut(item.text, columns: Int(labels / 7)), x: labels - 10, y: y + 13, anchor: "end")
            canvas.bar(x: labels, y: y + 2, width: length, height: 14, color: .accent)
            canvas.text(item.figure, x: labels + length + 8, y: y + 13, color: .faint, size: 12)
        }
        return canvas.svg
    }

    /// A label that fits; the table has the whole.
    static func cut(_ text: String, columns: Int) -> String {
        guard DisplayWidth.columns(of: text) > columns else { return text }
        var cut = ""
        var width = 1
        for scalar in text.unicodeScalars {
            width += DisplayWidth.columns(of: scalar)
            if width > columns { break }
            cut.unicodeScalars.append(scalar)
        }
        return cut + "…"
    }
}
