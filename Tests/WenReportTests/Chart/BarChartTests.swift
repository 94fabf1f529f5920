import Foundation
import FoundationXML
import Testing

@testable import WenReport

@Suite struct BarChartTests {
    /// Reads a drawing as XML and keeps its elements.
    private final class Elements: NSObject, XMLParserDelegate {
        var all: [(name: String, attributes: [String: String])] = []
        var texts: [String] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            all.append((name, attributes))
            if name == "text" { texts.append("") }
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) {
            if all.last?.name == "text", !string.allSatisfy(\.isNewline) { texts[texts.count - 1] += string }
        }
    }

    private func parse(_ chart: BarChart) throws -> Elements {
        let elements = Elements()
        let parser = XMLParser(data: Data(chart.svg))
        parser.delegate = elements
        #expect(parser.parse(), "\(String(decoding: chart.svg, as: UTF8.self))")
        return elements
    }

    @Test("bars are as long as their values, in the colour of their series")
    func lengths() throws {
        var chart = BarChart(title: "MB/s", notes: ["note"])
        let bars = [(20.0, "a"), (10, "b"), (5, "a")].map {
            BarChart.Bar(label: "\($0)", series: $1, value: $0, low: $0 - 1, high: $0 + 1)
        }
        chart.groups = [.init(name: "one", bars: Array(bars[..<2])), .init(name: "two", bars: Array(bars[2...]))]
        let elements = try parse(chart)
        // The first is the ground.
        let drawn = elements.all.filter { $0.name == "rect" }.dropFirst().map(\.attributes)
        let widths = try drawn.map { try #require(Double($0["width"] ?? "")) }
        try #require(widths.count == 3)
        #expect(abs(widths[0] - 2 * widths[1]) < 0.2 && abs(widths[0] - 4 * widths[2]) < 0.3 && widths[0] > 100)
        #expect(drawn[0]["fill"] == drawn[2]["fill"] && drawn[0]["fill"] != drawn[1]["fill"])
        #expect(elements.all.filter { $0.name == "path" }.count == 3)
        #expect(elements.texts == ["MB/s", "one", "20.0", "20.0", "10.0", "10.0", "two", "5.0", "5.0", "note"])
    }

    @Test(
        "odd numbers and names still make a drawing",
        arguments: [0, -1, .nan, .infinity, .greatestFiniteMagnitude, 1e-300] as [Double])
    func odd(value: Double) throws {
        var chart = BarChart(title: "<&>\"\u{0}\u{FFFF}", notes: ["文\u{1F600}", ""])
        let bar = BarChart.Bar(label: "a<b & c", series: "文", value: value, low: value, high: 1)
        chart.groups = [.init(name: "", bars: [bar]), .init(name: "none", bars: [])]
        let elements = try parse(chart)
        #expect(elements.texts.first == "<&>\"\u{FFFD}\u{FFFD}")
        #expect(elements.texts.contains("a<b & c"))
        for element in elements.all where element.name == "rect" {
            #expect(!(element.attributes["width"] ?? "").contains("n"))
        }
    }

    @Test func empty() throws {
        #expect(try parse(BarChart(title: "nothing")).texts == ["nothing"])
    }
}
