import Foundation
import Testing

@testable import WenSegmentation

@Suite struct ICUSegmenterTests {
    /// ICU's boundaries over the text as one piece.
    static func boundaries(of document: Document) throws -> [Int] {
        let scanner = try BreakScanner.words()
        scanner.load(document.utf8.span)
        var ends: [Int] = []
        var unit = 0
        var offset = 0
        scanner.forEachBoundary { end, _ in
            offset += scanner.utf8Length(unit..<end)
            unit = end
            ends.append(offset)
        }
        return ends
    }

    @Test func hasTheBoundariesOfICUOnLongText() throws {
        let sentence = "成都欧林公司今年6月在上海证券交易所科创板上市,募集资金3.95亿元(约合)“五千万美元”。党建引领ＥＣＯ党委…"
        let lines = String(repeating: sentence + "\n", count: 2000)
        for text in [sentence, lines, String(repeating: sentence, count: 2000)] {
            let document = Document(text)
            #expect(try ICUSegmenter().segment(document).tokens.map(\.end) == Self.boundaries(of: document))
        }
    }

    @Test(.enabled(if: Fixture.hasCorpora, "needs the corpora beside the package"))
    func hasTheBoundariesOfICUOnTheCorpora() throws {
        let document = try TextDecoder().decode(Fixture.corpus("raw/web-news-2018.txt"))
        #expect(try ICUSegmenter().segment(document).tokens.map(\.end) == Self.boundaries(of: document))
    }

    @Test func tellsKinds() throws {
        let document = Document("成都GDP 12%。\n")
        let kinds = try ICUSegmenter().segment(document).tokens.map { (document.text(in: $0.range), $0.kind) }
        let expected: [(String, TokenKind)] = [
            ("成都", .word), ("GDP", .latin), (" ", .space), ("12", .number), ("%", .punctuation), ("。", .punctuation),
            ("\n", .newline),
        ]
        #expect(kinds.map(\.0) == expected.map(\.0))
        #expect(kinds.map(\.1) == expected.map(\.1))
    }
}
