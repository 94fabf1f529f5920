import Testing
import WenEntities

@testable import WenReport

@Suite struct WordCloudTests {
    @Test(
        "a name has the colour of its kind; other words have one ink, the light ones fainter",
        arguments: [
            ("江海", 1, .organization, "organization"), ("周敏", 0.1, .person, "person"),
            ("苏南", 0.5, .location, "location"),
            ("营收", 1, nil, "ink"), ("增长", 0.4, nil, "ink"), ("招工", 0.1, nil, "faint"),
        ] as [(String, Double, Entity.Kind?, String)])
    func colors(_ text: String, _ weight: Double, _ kind: Entity.Kind?, _ color: String) throws {
        let words = [WordCloud.Word(text: "重", weight: 1), .init(text: text, weight: weight, kind: kind)]
        let svg = WordCloud(title: "", words: words, language: .en).svg
        let line = try #require(svg.split(separator: "\n").first { $0.hasSuffix(">\(text)</text>") })
        #expect(line.contains("fill:var(--\(color),"), "\(line)")
        #expect(svg.contains("<circle") == (kind != nil))
    }

    @Test("many words of one weight are all there, none upon another")
    func places() throws {
        let texts = (0..<30).map { "词语\($0)" } + ["\u{202E}反向"]
        let svg = WordCloud(title: "", words: texts.map { .init(text: $0, weight: 1) }).svg
        let boxes = try svg.matches(of: /<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)"[^>]*>([^<]*)</).map {
            word in
            let (x, y) = (try #require(Double(word.1)), try #require(Double(word.2)))
            let size = try #require(Double(word.3))
            let width = ChartLabel(String(word.4)).ems * size
            return Box(x: x - width / 2, y: y - size * 0.98, width: width, height: size * 1.15)
        }
        #expect(boxes.count == texts.count)
        for (number, box) in boxes.enumerated() {
            #expect(box.x >= 0 && box.x + box.width <= 480)
            #expect(!boxes[..<number].contains { $0.meets(box) })
        }
    }
}
