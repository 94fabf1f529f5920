/// Lines over time, one for each series, with its name at its end.
struct TrendChart {
    private static let (width, height) = (720.0, 300.0)
    private static let margin = (left: 34.0, right: 130.0, top: 16.0, bottom: 34.0)

    /// A line.
    struct Series {
        let name: String
        /// One value for each period.
        let values: [Int]
    }

    let title: String
    /// The periods' names, in order.
    let periods: [String]
    let series: [Series]

    private var greatest: Int { max(1, series.reduce(0) { max($0, $1.values.max() ?? 0) }) }

    private func x(_ index: Int) -> Double {
        let room = Self.width - Self.margin.left - Self.margin.right
        return Self.margin.left
            + (periods.count > 1 ? room * Double(index) / Double(periods.count - 1) : room / 2)
    }

    private func y(_ value: Int) -> Double {
        let room = Self.height - Self.margin.top - Self.margin.bottom
        return Self.margin.top + room * (1 - Double(value) / Double(greatest))
    }

    /// The drawing.
    ///
    /// Complexity: O(periods × series).
    var svg: String {
        var canvas = SVGCanvas(width: Self.width, height: Self.height, title: title)
        let end = Self.width - Self.margin.right
        for tick in Set([0, (greatest + 1) / 2, greatest]).sorted() {
            canvas.line([(Self.margin.left, y(tick)), (end, y(tick))], color: .line)
            canvas.text(
                String(tick), x: Self.margin.left - 8, y: y(tick) + 4, color: .faint, size: 11,
                anchor: "end")
        }
        // As many names as fit side by side.
        let stride = max(1, (periods.count + 6) / 7)
        for index in Swift.stride(from: 0, to: periods.count, by: stride) {
            canvas.text(
                periods[index], x: x(index), y: Self.height - 10, color: .faint, size: 11, anchor: "middle")
        }
        for (index, line) in series.enumerated() {
            let color = SVGCanvas.Color.series[index % SVGCanvas.Color.series.count]
            canvas.line(line.values.indices.map { (x($0), y(line.values[$0])) }, color: color, width: 2.2)
            for period in line.values.indices {
                canvas.disc(
                    x: x(period), y: y(line.values[period]), radius: 2.8, color: color,
                    tip: "\(line.name) \(periods[period]): \(line.values[period])")
            }
        }
        for (line, place) in zip(series.indices, labelPlaces) {
            canvas.text(
                ChartLabel(series[line].name).cut(toEms: 9).text, x: end + 10, y: place + 4,
                color: SVGCanvas.Color.series[line % SVGCanvas.Color.series.count])
        }
        return canvas.svg
    }

    /// Where the names stand: at the ends of their lines, but none upon another.
    private var labelPlaces: [Double] {
        let order = series.indices.sorted {
            (series[$0].values.last ?? 0, $1) > (series[$1].values.last ?? 0, $0)
        }
        var places = Array(repeating: 0.0, count: series.count)
        var last = -Double.infinity
        for index in order {
            places[index] = max(y(series[index].values.last ?? 0), last + 18)
            last = places[index]
        }
        // What was pushed out below moves up again.
        let excess = max(0, last - (Self.height - Self.margin.bottom))
        return places.map { $0 - excess }
    }
}
