extension BarChart {
    private static let width = 720.0
    private static let margin = 24.0
    private static let row = 26.0
    private static let bar = 18.0
    /// An em of small type is about two columns of a terminal.
    private static let columnWidth = 7.5
    /// Room behind the longest whisker for its figure.
    private static let figureWidth = 80.0
    private static let maximumLabel = 300.0

    /// The drawing as a file of its own.
    ///
    /// Complexity: O(bars × series).
    package var svg: [UInt8] {
        var body: [String] = []
        var y = BarChart.margin + 16
        body.append(SVGFile.text(title, x: BarChart.margin, y: y, #"font-size="16" font-weight="bold""#))
        y += 12
        let series = seriesInOrder
        for group in groups {
            y += BarChart.row
            body.append(SVGFile.text(group.name, x: BarChart.margin, y: y, #"font-size="13" font-weight="bold""#))
            y += 8
            for bar in group.bars {
                body += draw(bar, y: y, color: series.firstIndex(of: bar.series) ?? 0)
                y += BarChart.row
            }
        }
        y += 8
        for note in notes {
            y += 16
            body.append(SVGFile.text(note, x: BarChart.margin, y: y, ##"font-size="11" fill="#555555""##))
        }
        return SVGFile.bytes(title: title, width: drawingWidth, height: y + BarChart.margin, shapes: body)
    }

    private var bars: [Bar] { groups.flatMap(\.bars) }

    private var seriesInOrder: [String] {
        var names: [String] = []
        for bar in bars where !names.contains(bar.series) { names.append(bar.series) }
        return names
    }

    private var labelWidth: Double {
        let columns = bars.reduce(0) { max($0, DisplayWidth.columns(of: $1.label)) }
        return min(BarChart.maximumLabel, Double(columns) * BarChart.columnWidth) + 12
    }

    /// Wide enough for the longest note.
    private var drawingWidth: Double {
        let columns = notes.reduce(0) { max($0, DisplayWidth.columns(of: $1)) }
        return min(2 * BarChart.width, max(BarChart.width, Double(columns) * 6.2 + 2 * BarChart.margin))
    }

    /// Points for each unit of value.
    private var scale: Double {
        let greatest = bars.reduce(0) { max($0, BarChart.drawable($1.value), BarChart.drawable($1.high)) }
        let room = drawingWidth - 2 * BarChart.margin - labelWidth - BarChart.figureWidth
        return greatest > 0 ? room / greatest : 0
    }

    private func draw(_ bar: Bar, y: Double, color: Int) -> [String] {
        let start = BarChart.margin + labelWidth
        let (value, low, high) = (
            BarChart.drawable(bar.value), BarChart.drawable(bar.low), BarChart.drawable(bar.high)
        )
        let (middle, baseline) = (y + BarChart.bar / 2, y + BarChart.bar / 2 + 4.5)
        let fill = SVGFile.color(color)
        var shapes = [
            SVGFile.text(bar.label, x: start - 8, y: baseline, #"text-anchor="end""#),
            #"<rect x="\#(SVGFile.number(start))" y="\#(SVGFile.number(y))" "#
                + #"width="\#(SVGFile.number(value * scale))" height="\#(SVGFile.number(BarChart.bar))" fill="\#(fill)"/>"#,
        ]
        if high > low {
            let (left, right) = (start + low * scale, start + high * scale)
            let path =
                "M\(SVGFile.number(left)) \(SVGFile.number(middle))H\(SVGFile.number(right))"
                + [left, right].map { "M\(SVGFile.number($0)) \(SVGFile.number(middle - 4))v8" }.joined()
            shapes.append(##"<path d="\##(path)" stroke="#333333" fill="none"/>"##)
        }
        let figure = Measure.fixed(value, places: 1)
        shapes.append(SVGFile.text(figure, x: start + max(value, high) * scale + 8, y: baseline))
        return shapes
    }

    private static func drawable(_ value: Double) -> Double { value.isFinite ? max(0, value) : 0 }
}
