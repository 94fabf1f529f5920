import Testing
import WenSegmentation

@testable import WenQuantities

@Suite struct WordEdgesTests {
    static let texts: [(String, String)] = [
        ("empty", ""), ("no stop", "进出口4511亿元"),
        ("stops and lines", "三元催化器是一种配件。12项目标完成了三分之二。\n\n一方面,两会召开;3人多次获奖。100多名学生"),
        ("stops that are no cut", "“完成12项。”他说。。3家"), ("broken lines", "\n\n一个\r\n第三方\n"),
        ("emoji", "🀄一个🀄。二十家🀄"), ("traditional", "三萬五千人。第一屆"),
        ("a long line", String(repeating: "统一个一十二个三元。", count: 1200)),
        ("a long line without stops", String(repeating: "统一个一十二个,三元", count: 1200)),
    ]

    private static let segmenters: [any Segmenter] = {
        do { return [try ICUSegmenter(), try LatticeSegmenter(), try ModelSegmenter()] } catch {
            fatalError("\(error)")
        }
    }()

    @Test("words that are found on asking are those of the whole text", arguments: texts)
    func agree(_ name: String, _ text: String) {
        let document = Document(text)
        for segmenter in Self.segmenters {
            var known = WordEdges(segmenter.segment(document))
            var found = WordEdges(by: segmenter.makeWorker())
            for piece in TextPieces(document.utf8.span) {
                let starts = piece.filter { document.utf8[$0] & 0xC0 != 0x80 } + [piece.upperBound]
                // Forwards, and now and then a step back.
                for (place, offset) in starts.enumerated() where place % 7 != 3 {
                    for asked in [offset, starts[max(0, place - place % 5)]] {
                        #expect(
                            found.isEdge(asked, in: document.utf8.span, piece)
                                == known.isEdge(asked, in: document.utf8.span, piece),
                            "\(segmenter.name), byte \(asked)")
                    }
                }
            }
        }
    }

    @Test("quantities are the same with words found on asking", arguments: texts)
    func quantitiesAgree(_ name: String, _ text: String) {
        let document = Document(text)
        for segmenter in Self.segmenters {
            #expect(
                QuantityExtractor().quantities(in: document, by: segmenter.makeWorker())
                    == QuantityExtractor().quantities(in: document, segmenter.segment(document)))
        }
    }
}
