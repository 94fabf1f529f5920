import Glibc

extension LineChart {
    private static let width = 720.0
    private static let margin = 24.0
    private static let left = 72.0
    private static let panelHeight = 190.0
    private static let legendColumns = 3
    private static let labelRoom = 36.0

    /// The drawing as a file of its own.
    ///
    /// Complexity: O(points).
    package var svg: [UInt8] {
        let names = seriesNames
        var y = LineChart.margin + 16
        var body = [SVGFile.text(title, x: LineChart.margin, y: y, #"font-size="16" font-weight="bold""#)]
        for (index, name) in names.enumerated() {
            let column = index % LineChart.legendColumns
            if column == 0 { y += 22 }
            let x = LineChart.margin + Double(column) * (LineChart.width - 2 * LineChart.margin) / 3
            body.append(
                ##"<rect x="\##(SVGFile.number(x))" y="\##(SVGFile.number(y - 7))" width="22" height="4" "##
                    + ##"fill="\##(SVGFile.color(index))"/>"##)
            body.append(SVGFile.text(name, x: x + 30, y: y, #"font-size="12""#))
        }
        for panel in panels {
            y += 34
            body.append(SVGFile.text(panel.title, x: LineChart.margin, y: y, #"font-size="13" font-weight="bold""#))
            y += 14
            body += draw(panel, top: y, names)
            y += LineChart.panelHeight + 22
        }
        for note in notes {
            y += 16
            body.append(SVGFile.text(note, x: LineChart.margin, y: y, ##"font-size="11" fill="#555555""##))
        }
        let columns = notes.reduce(0) { max($0, DisplayWidth.columns(of: $1)) }
        let width = max(LineChart.width, Double(columns) * 6.2 + 2 * LineChart.margin)
        return SVGFile.bytes(title: title, width: width, height: y + LineChart.margin, shapes: body)
    }

    private var seriesNames: [String] {
        var names: [String] = []
        for series in panels.flatMap(\.series) where !names.contains(series.name) { names.append(series.name) }
        return names
    }

    private func draw(_ panel: Panel, top: Double, _ names: [String]) -> [String] {
        let points = panel.series.flatMap(\.points).filter(\.isDrawable)
        let bottom = top + LineChart.panelHeight
        let (start, end) = (LineChart.left, LineChart.width - LineChart.margin)
        let greatest = LineChart.round(points.reduce(0) { max($0, $1.y) })
        let (low, high) = (log(points.map(\.x).min() ?? 1), log(points.map(\.x).max() ?? 1))
        func x(_ value: Double) -> Double {
            high > low ? start + (log(value) - low) / (high - low) * (end - start) : (start + end) / 2
        }
        func y(_ value: Double) -> Double { bottom - value / greatest * (bottom - top) }

        var shapes: [String] = []
        for part in 0...4 {
            let value = greatest * Double(part) / 4
            let height = SVGFile.number(y(value))
            shapes.append(
                ##"<path d="M\##(SVGFile.number(start)) \##(height)H\##(SVGFile.number(end))" stroke="#dddddd"/>"##)
            let figure = Measure.fixed(value, places: greatest < 20 ? 1 : 0)
            shapes.append(
                SVGFile.text(
                    figure, x: start - 8, y: y(value) + 4, ##"text-anchor="end" font-size="11" fill="#555555""##))
        }
        var last = -Double.infinity
        for point in points.sorted(by: { $0.x < $1.x }) {
            let place = min(max(x(point.x), start + 8), end - 16)
            // A label that would cover the one before is left out.
            guard place - last > LineChart.labelRoom else { continue }
            last = place
            shapes.append(
                SVGFile.text(
                    point.label, x: place, y: bottom + 16, ##"text-anchor="middle" font-size="11" fill="#555555""##))
        }
        for series in panel.series {
            let color = SVGFile.color(names.firstIndex(of: series.name) ?? 0)
            let places = series.points.filter(\.isDrawable).map { (SVGFile.number(x($0.x)), SVGFile.number(y($0.y))) }
            guard let first = places.first else { continue }
            let path = "M\(first.0) \(first.1)" + places.dropFirst().map { "L\($0.0) \($0.1)" }.joined()
            shapes.append(#"<path d="\#(path)" stroke="\#(color)" stroke-width="2" fill="none"/>"#)
            shapes += places.map { #"<circle cx="\#($0.0)" cy="\#($0.1)" r="3" fill="\#(color)"/>"# }
        }
        return shapes
    }

    /// The next greater of 1, 2, 4 and 8 times a power of ten, so that quarters of it are round.
    private static func round(_ value: Double) -> Double {
        guard value > 0 else { return 1 }
        let power = pow(10, floor(log10(value)))
        return (([1, 2, 4, 8, 10].first { $0 * power >= value }) ?? 10) * power
    }
}
