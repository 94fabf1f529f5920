import Testing
import WenSegmentation

@testable import WenKeywords

@Suite("CandidateFeatures") struct CandidateFeaturesTests {
    @Test(
        "every feature is a finite number",
        arguments: [
            "营商/vn 环境/n 持续/vd 优化/v 。/w 营商/vn 环境/n 好/a 。/w",
            // Both parts of the last phrase are single words before.
            "经济开发/n 。/w 开发项目/n 。/w 经济/n 开发/vn 项目/n 。/w",
            "开发/vn 开发/vn 开发/vn 开发/vn",
            "",
        ])
    func finite(_ marked: String) {
        let text = TaggedText(marked)
        let extractor = KeywordExtractor()
        let table = extractor.collect(text.document, text.segmentation, heading: [], title: nil)
        let features = extractor.features(table)
        for index in 0..<table.count {
            features.forEach(index, of: table) { feature, value in
                #expect(value.isFinite, "feature \(feature) of candidate \(index)")
            }
        }
    }
}
