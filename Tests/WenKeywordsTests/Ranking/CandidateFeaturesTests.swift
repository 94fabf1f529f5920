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

    /// The features of a candidate that are among some, by name.
    private func values(_ marked: String, of form: String, _ features: [KeywordFeature]) -> [Float] {
        let text = TaggedText(marked)
        let extractor = KeywordExtractor()
        let table = extractor.collect(text.document, text.segmentation, heading: [], title: nil)
        let described = extractor.features(table)
        var values = Array(repeating: Float(0), count: features.count)
        for index in 0..<table.count where table[index].hash == TextHash(form).mixed {
            described.forEach(index, of: table) { feature, value in
                if let place = features.firstIndex(where: { $0.rawValue == feature }) { values[place] = value }
            }
        }
        return values
    }

    @Test("a short word at the end of a phrase beside a word that no keyword holds may belong to it")
    func short() {
        let features: [KeywordFeature] = [.shortBehindWord, .shortBeforeWord]
        #expect(values("被/p 困/v 矿工/n 获救/v 。/w", of: "困矿工", features) == [1, 0])
        #expect(values("被/p 困/v 矿工/n 。/w 困/v 矿工/n 。/w", of: "困矿工", features) == [0.5, 0])
        #expect(values("迎接/v 党/n 的/u 生日/n", of: "迎接党", features) == [0, 1])
        #expect(values("被困/v 矿工/n 获救/v", of: "被困矿工", features) == [0, 0])
    }

    @Test("what is all that stands in quotation marks or brackets of titles")
    func quoted() {
        #expect(values("他/r 是/v “/w 刀锋/n 战士/n ”/w 。/w", of: "刀锋战士", [.quoted]) == [1])
        #expect(values("《/w 世界/n 新闻/n 报/n 》/w", of: "世界新闻报", [.quoted]) == [1])
        #expect(values("《/w 世界/n 新闻/n 报/n 》/w", of: "世界新闻", [.quoted]) == [0])
        #expect(values("世界/n 新闻/n 报/n 。/w", of: "世界新闻报", [.quoted]) == [0])
        #expect(values("《/w 世界/n ,/w 新闻/n 》/w", of: "新闻", [.quoted]) == [0])
    }

    @Test("a name and what it does")
    func nameVerb() {
        #expect(values("汪洋/nr 主持/v 。/w", of: "汪洋主持", [.nameVerb]) == [1])
        #expect(values("会议/n 主持/v 。/w", of: "会议主持", [.nameVerb]) == [0])
        #expect(values("汪洋/nr 。/w", of: "汪洋", [.nameVerb]) == [0])
    }
}
