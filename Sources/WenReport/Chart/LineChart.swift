/// Draws lines over a logarithmic axis as SVG (SVG 1.1): a panel for each thing that grows.
///
/// ```swift
/// var chart = LineChart(title: "Cost", notes: [])
/// let points = [LineChart.Point(x: 1000, label: "1 KB", y: 30), LineChart.Point(x: 4000, label: "4 KB", y: 29)]
/// chart.panels = [.init(title: "Nanoseconds a byte", series: [.init(name: "segment", points: points)])]
/// chart.svg
/// ```
package struct LineChart: Sendable {
    /// A point of a line; a point that is not finite, or whose `x` is not above 0, is left out.
    package struct Point: Sendable {
        /// Where it stands, on a logarithmic axis.
        package let x: Double
        /// What the axis says there.
        package let label: String
        /// Its height.
        package let y: Double

        /// Makes a point.
        package init(x: Double, label: String, y: Double) {
            self.x = x
            self.label = label
            self.y = y
        }

        var isDrawable: Bool { x > 0 && x.isFinite && y.isFinite && y >= 0 && y < 1e9 }
    }

    /// A line. Lines of one name have one colour in all panels.
    package struct Series: Sendable {
        /// What stands in the legend.
        package let name: String
        /// The points, from the left.
        package let points: [Point]

        /// Makes a line.
        package init(name: String, points: [Point]) {
            self.name = name
            self.points = points
        }
    }

    /// Lines over one pair of axes.
    package struct Panel: Sendable {
        /// What the height means.
        package let title: String
        /// The lines.
        package let series: [Series]

        /// Makes a panel.
        package init(title: String, series: [Series]) {
            self.title = title
            self.series = series
        }
    }

    /// What the drawing shows.
    package let title: String
    /// Lines in small type at the foot.
    package let notes: [String]
    /// The panels, from above.
    package var panels: [Panel] = []

    /// Makes a chart without panels.
    package init(title: String, notes: [String] = []) {
        self.title = title
        self.notes = notes
    }
}
