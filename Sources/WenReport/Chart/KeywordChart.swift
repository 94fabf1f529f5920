/// Keywords as horizontal bars, best first.
struct KeywordChart {
    private static let row = 24.0
    private static let type = 13.0
    /// What parts a label from its bar.
    private static let gap = 10.0

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
        let labels = items.map { ChartLabel($0.text) }
        let widest = labels.reduce(0) { max($0, $1.ems) } * Self.type
        let start = min(widest, width * 0.4) + Self.gap
        let greatest = items.reduce(0) { max($0, $1.value) }
        let room = width - start - 60
        for (index, (item, label)) in zip(items, labels).enumerated() {
            let y = Double(index) * Self.row + 6
            let length = greatest > 0 ? item.value / greatest * room : 0
            let shown = label.cut(toEms: (start - Self.gap) / Self.type)
            canvas.text(
                shown.text, x: start - Self.gap, y: y + 13, size: Self.type, anchor: "end",
                tip: shown.ems < label.ems ? label.text : nil)
            canvas.bar(x: start, y: y + 2, width: length, height: 14, color: .accent)
            canvas.text(item.figure, x: start + length + 8, y: y + 13, color: .faint, size: 12)
        }
        return canvas.svg
    }
}
