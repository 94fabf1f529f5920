import Testing

@testable import WenReport

@Suite struct WordCloudTests {
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
