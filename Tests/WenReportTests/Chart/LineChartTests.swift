import Foundation
import FoundationXML
import Testing

@testable import WenReport

@Suite struct LineChartTests {
    private func document(_ chart: LineChart) throws -> XMLDocument { try XMLDocument(data: Data(chart.svg)) }

    @Test("equal steps of a factor are equal steps of the axis, and a greater cost stands higher")
    func places() throws {
        var chart = LineChart(title: "Cost", notes: ["note"])
        let points = [(1.0, 10.0), (4, 10), (16, 40)].map { LineChart.Point(x: $0, label: "\(Int($0)) KB", y: $1) }
        chart.panels = [.init(title: "ns", series: [.init(name: "segment", points: points)])]
        let drawing = try document(chart)
        let places = String(decoding: chart.svg, as: UTF8.self).matches(of: /<circle cx="([\d.]+)" cy="([\d.]+)"/)
            .map { [Double($0.1) ?? .nan, Double($0.2) ?? .nan] }
        try #require(places.count == 3)
        #expect(abs((places[1][0] - places[0][0]) - (places[2][0] - places[1][0])) < 0.2)
        #expect(places[0][1] == places[1][1] && places[2][1] < places[1][1])
        let texts = try drawing.nodes(forXPath: "//*[local-name()='text']").compactMap(\.stringValue)
        for text in ["Cost", "segment", "ns", "1 KB", "4 KB", "16 KB", "40", "note"] { #expect(texts.contains(text)) }
    }

    @Test("odd numbers and names still make a drawing", arguments: [0, -1, .nan, .infinity, 1e300, 1e-300] as [Double])
    func odd(value: Double) throws {
        var chart = LineChart(title: "<&>\"\u{0}", notes: ["文\u{1F600}"])
        let points = [LineChart.Point(x: value, label: "a<b", y: 1), LineChart.Point(x: 1, label: "文", y: value)]
        chart.panels = [.init(title: "", series: [.init(name: "&", points: points)]), .init(title: "none", series: [])]
        let texts = try document(chart).nodes(forXPath: "//*[local-name()='text']").compactMap(\.stringValue)
        #expect(texts.first == "<&>\"\u{FFFD}")
        #expect(!String(decoding: chart.svg, as: UTF8.self).contains("nan"))
    }
}
