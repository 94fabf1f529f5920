/// Lines over time, one for each series: with its name at its end, or in a legend below where there is no room beside.
struct TrendChart {
    private static let plotHeight = 250.0
    /// At most so many steps from nothing to the top.
    private static let steps = 4
    private static let periodWidth = 84.0
    private static let margin = (left: 34.0, top: 16.0, bottom: 34.0)

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
    var room = DrawingRoom.wide

    /// The values that have a line across: as many even steps of 1, 2 or 5 times a power of ten as reach the greatest.
    static func ticks(to greatest: Int) -> [Int] {
        var power = 1
        while power <= Int.max / 100, 5 * power * steps < greatest { power *= 10 }
        let step = [1, 2, 5].map { $0 * power }.first { $0 * steps >= greatest } ?? 5 * power
        let count = max(1, (greatest - 1) / step + 1)
        return (0...count).map { $0 * step }
    }

    /// The drawing.
    ///
    /// Complexity: O(periods × series).
    var svg: String {
        let ticks = Self.ticks(to: series.reduce(1) { max($0, $1.values.max() ?? 0) })
        let names = ChartLegend(
            room == .wide ? [] : series.indices.map { .init(color: Self.color($0), name: series[$0].name) })
        let bottom = Self.margin.top + Self.plotHeight
        var canvas = SVGCanvas(
            width: room.page, height: bottom + Self.margin.bottom + names.height(room.page), title: title)
        func y(_ value: Int) -> Double { bottom - Self.plotHeight * Double(value) / Double(ticks.last ?? 1) }

        for tick in ticks {
            canvas.line([(Self.margin.left, y(tick)), (end, y(tick))], color: .line)
            canvas.text(
                String(tick), x: Self.margin.left - 8, y: y(tick) + 4, color: .faint, size: 11, anchor: "end")
        }
        // As many names as fit side by side.
        let fitting = max(1, Int((end - Self.margin.left) / Self.periodWidth))
        for index in stride(from: 0, to: periods.count, by: max(1, (periods.count + fitting - 1) / fitting)) {
            canvas.text(periods[index], x: x(index), y: bottom + 24, color: .faint, size: 11, anchor: "middle")
        }
        for (index, line) in series.enumerated() {
            canvas.line(
                line.values.indices.map { (x($0), y(line.values[$0])) }, color: Self.color(index), width: 2.2)
            for period in line.values.indices {
                canvas.disc(
                    x: x(period), y: y(line.values[period]), radius: 2.8, color: Self.color(index),
                    tip: "\(line.name) \(periods[period]): \(line.values[period])")
            }
        }
        if room == .wide {
            let ends = series.map { y($0.values.last ?? 0) }
            for (index, place) in Self.apart(ends, above: bottom).enumerated() {
                let label = ChartLabel(series[index].name)
                let shown = label.cut(toEms: 9)
                canvas.text(
                    shown.text, x: end + 10, y: place + 4, color: Self.color(index),
                    tip: shown.ems < label.ems ? label.text : nil)
            }
        }
        names.draw(on: &canvas, y: bottom + Self.margin.bottom, width: room.page)
        return canvas.svg
    }

    private static func color(_ index: Int) -> SVGCanvas.Color {
        SVGCanvas.Color.series[index % SVGCanvas.Color.series.count]
    }

    /// Where the lines end: names beside them need room.
    private var end: Double { room.page - (room == .wide ? 130 : 26) }

    private func x(_ index: Int) -> Double {
        let width = end - Self.margin.left
        return Self.margin.left
            + (periods.count > 1 ? width * Double(index) / Double(periods.count - 1) : width / 2)
    }

    /// Heights for names at the ends of their lines, none upon another.
    private static func apart(_ ends: [Double], above bottom: Double) -> [Double] {
        var places = ends
        var last = -Double.infinity
        for index in ends.indices.sorted(by: { (ends[$0], $0) < (ends[$1], $1) }) {
            places[index] = max(ends[index], last + 18)
            last = places[index]
        }
        // What was pushed out below moves up again.
        let excess = max(0, last - bottom)
        return places.map { $0 - excess }
    }
}
