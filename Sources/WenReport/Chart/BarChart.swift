/// Draws horizontal bars as SVG (SVG 1.1), from plain numbers and names.
///
/// ```swift
/// var chart = BarChart(title: "MB a second", notes: ["4.00 MB of news"])
/// chart.groups = [.init(name: "segment", bars: [.init(label: "icu", series: "icu", value: 8, low: 7, high: 9)])]
/// chart.svg
/// ```
package struct BarChart: Sendable {
    /// A bar, and the span of the values that its own is the middle of.
    package struct Bar: Sendable {
        /// What stands before it.
        package let label: String
        /// Bars of one series have one colour.
        package let series: String
        /// Its length.
        package let value: Double
        /// Where its whisker begins.
        package let low: Double
        /// Where its whisker ends.
        package let high: Double

        /// Makes a bar; numbers that are not finite, or less than 0, are drawn as 0.
        package init(label: String, series: String, value: Double, low: Double, high: Double) {
            self.label = label
            self.series = series
            self.value = value
            self.low = low
            self.high = high
        }
    }

    /// Bars below a heading.
    package struct Group: Sendable {
        /// The heading.
        package let name: String
        /// The bars, from above.
        package let bars: [Bar]

        /// Makes a group.
        package init(name: String, bars: [Bar]) {
            self.name = name
            self.bars = bars
        }
    }

    /// What the lengths mean.
    package let title: String
    /// Lines in small type at the foot.
    package let notes: [String]
    /// The bars, group by group from above.
    package var groups: [Group] = []

    /// Makes a chart without bars.
    package init(title: String, notes: [String] = []) {
        self.title = title
        self.notes = notes
    }
}
