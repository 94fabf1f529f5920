import Testing

@testable import WenReport

@Suite struct TrendChartTests {
    @Test(
        "ticks are whole, even steps that reach the greatest value",
        arguments: [
            (0, [0, 1]), (1, [0, 1]), (2, [0, 1, 2]), (3, [0, 1, 2, 3]), (5, [0, 2, 4, 6]), (8, [0, 2, 4, 6, 8]),
            (9, [0, 5, 10]), (43, [0, 20, 40, 60]), (1000, [0, 500, 1000]),
        ])
    func ticks(_ greatest: Int, _ ticks: [Int]) {
        #expect(TrendChart.ticks(to: greatest) == ticks)
    }

    @Test("no line has the colour of a kind of name")
    func colors() {
        let kinds = [SVGCanvas.Color.organization, .person, .location, .quantity]
        #expect(!SVGCanvas.Color.series.contains(where: kinds.contains))
    }

    @Test("a phone has the names in a legend, in a drawing as narrow as it is")
    func narrow() {
        let series = ["外贸", "房地产"].map { TrendChart.Series(name: $0, values: [1, 2, 3]) }
        for room in [DrawingRoom.wide, .narrow] {
            let svg = TrendChart(title: "", periods: ["2023", "2024", "2025"], series: series, room: room).svg
            #expect(svg.contains("viewBox=\"0 0 \(Int(room.page)).0 "))
            for name in series.map(\.name) { #expect(svg.contains(">\(name)</text>")) }
        }
    }
}
