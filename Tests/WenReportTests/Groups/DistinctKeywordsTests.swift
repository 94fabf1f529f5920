import Testing
import Wen

@testable import WenReport

@Suite struct DistinctKeywordsTests {
    @Test(
        "a keyword is left out where better ones have told all its places",
        arguments: [
            (["潘功胜", "行长潘功胜", "行长"], ["潘功胜", "行长"]),
            // 进出口 stands elsewhere too.
            (["外贸进出口", "进出口"], ["外贸进出口", "进出口"]), (["进出口", "外贸进出口"], ["进出口"]),
            // Only the title has these.
            (["沙棘", "沙棘果汁", "果汁"], ["沙棘", "果汁"]), ([], []),
        ])
    func distinct(_ texts: [String], _ kept: [String]) throws {
        let text = "行长潘功胜谈外贸进出口，进出口增长。"
        let document = Document(text, id: "a")
        let keywords = texts.map { part in
            let places = text.ranges(of: part).map {
                $0.lowerBound.utf16Offset(in: text) * 3..<$0.upperBound.utf16Offset(in: text) * 3
            }
            return Keyword(text: part, score: 1, positions: places)
        }
        let analysis = Analysis(
            document: document, segmentation: try ICUSegmenter().segment(document), keywords: keywords)
        #expect(analysis.distinctKeywords(limit: 10).map(\.text) == kept)
        #expect(analysis.distinctKeywords(limit: 1).count == min(1, kept.count))
    }
}
