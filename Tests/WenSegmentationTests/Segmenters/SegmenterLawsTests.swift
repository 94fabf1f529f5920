import Foundation
import Testing

@testable import WenSegmentation

/// The laws that every segmenter keeps, on every input.
@Suite struct SegmenterLawsTests {
    static let segmenters: [any Segmenter] = {
        do { return [try ICUSegmenter(), try LatticeSegmenter(), try ModelSegmenter()] } catch {
            fatalError("\(error)")
        }
    }()

    /// Checks that tokens tile the text, split no scalar, and come out the same again.
    static func check(_ segmenter: any Segmenter, _ document: Document, _ label: String) {
        let segmentation = segmenter.segment(document)
        var end = 0
        for token in segmentation.tokens {
            guard token.start == end, token.end > token.start else {
                Issue.record("\(segmenter.name), \(label): token \(token.range) does not follow \(end)")
                return
            }
            end = token.end
            if end < document.utf8.count, document.utf8[end] & 0xC0 == 0x80 {
                Issue.record("\(segmenter.name), \(label): a scalar is split at \(end)")
                return
            }
        }
        #expect(end == document.utf8.count, "\(segmenter.name), \(label)")

        var sentenceEnd = 0
        var tokenEnd = 0
        for sentence in segmentation.sentences {
            let isTiled = sentence.range.lowerBound == sentenceEnd && sentence.tokens.lowerBound == tokenEnd
            guard isTiled, !sentence.tokens.isEmpty, segmentation.isAligned(sentence.range) else {
                Issue.record("\(segmenter.name), \(label): sentence \(sentence.range) is not aligned")
                return
            }
            sentenceEnd = sentence.range.upperBound
            tokenEnd = sentence.tokens.upperBound
        }
        #expect(sentenceEnd == document.utf8.count, "\(segmenter.name), \(label)")

        let again = segmenter.segment(document)
        #expect(again.tokens == segmentation.tokens && again.sentences == segmentation.sentences)
    }

    static let oddTexts: [(String, String)] = [
        ("empty", ""), ("a space", " "), ("a line end", "\n"), ("CR LF", "\r\n\r\n"), ("NUL", "成都\0上海\0"),
        ("byte order mark inside", "成都\u{FEFF}上海"), ("replacement characters", "\u{FFFD}\u{FFFD}成\u{FFFD}"),
        ("combining marks", "é\u{0301}成\u{0301}\u{0302}都\u{20DD}"), ("marks first", "\u{0301}成都\n\u{0301}上"),
        ("ideographic variation", "葛\u{E0100}城市,辻\u{FE00}"), ("emoji", "👨‍👩‍👧‍👦去🇨🇳🇨北京👍🏽了❤️‍🔥1️⃣"),
        ("joiners alone", "\u{200D}\u{200D}\u{FE0F}"), ("rare Han", "𠮷野家在𪚥𪚥,㐀䶵鿿"),
        ("full width", "ＧＤＰ增长１２．５％，达１，２３４亿元"), ("traditional", "臺灣證券交易所發佈新聞稿,頭髮發財"),
        ("mixed scripts", "AT&T的5G基站とカタカナ한국어ไทยعربي Ελλάδα"), ("right to left", "他说\u{202E}שלום\u{202C}。"),
        ("numbers", "１９９８年12月31日05:57,12.4%,-3.5℃,二○○一年,〇一,1,234.5万,1.2.3.4"),
        ("punctuation", "……——。。。!!??「『』」《〈〉》·•、;：～"), ("control characters", "\u{1}\u{7F}成\u{85}都\u{2028}\u{2029}"),
        ("noncharacters", "\u{FFFE}\u{FFFF}成\u{1FFFE}\u{10FFFF}"), ("private use", "\u{E000}成\u{F8FF}\u{F0000}都"),
        ("addresses", "见https://例子.cn/a?b=c&d=e#f,或mailto:wen@example.org。www.example.com/成都"),
    ]

    @Test(arguments: segmenters, oddTexts)
    func holdOnOddText(_ segmenter: any Segmenter, _ text: (String, String)) {
        Self.check(segmenter, Document(text.1), text.0)
    }

    @Test(arguments: segmenters)
    func holdAtTheEdgesOfEveryPlane(_ segmenter: any Segmenter) {
        for plane in UInt32(0)...16 {
            let edges = (0..<48).map { plane << 16 | $0 } + (0..<48).map { plane << 16 | 0xFFFF - $0 }
            var text = ""
            for scalar in edges.compactMap(Unicode.Scalar.init) {
                text.unicodeScalars.append(scalar)
                text += "成都"
            }
            Self.check(segmenter, Document(text), "plane \(plane)")
        }
    }

    @Test(arguments: segmenters)
    func holdOnRandomScalars(_ segmenter: any Segmenter) {
        var random = SplitMix64(seed: 2026)
        for round in 0..<200 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...400, using: &random) { text.append(random.scalar()) }
            Self.check(segmenter, Document(String(text)), "round \(round)")
        }
    }

    @Test(arguments: segmenters)
    func holdAcrossPieces(_ segmenter: any Segmenter) {
        var random = SplitMix64(seed: 7)
        var text = ""
        while text.utf8.count < 5 * TextPieces.target {
            text += Self.phrases.randomElement(using: &random) ?? ""
        }
        Self.check(segmenter, Document(text), "many pieces")
        // Cut anywhere between sentences, the tokens are those of the whole.
        let document = Document(text)
        let pieces = Array(TextPieces(document.utf8.span))
        #expect(pieces.count > 3)
        let whole = segmenter.segment(document).tokens.map(\.range)
        let parts = pieces.flatMap { piece in
            segmenter.segment(Document(document.text(in: piece))).tokens.map {
                ($0.start + piece.lowerBound)..<($0.end + piece.lowerBound)
            }
        }
        #expect(whole == parts)
    }

    private static let phrases = [
        "成都高新区推出68项举措。", "他说,“今天很好。”\n", "同比增长12.4%,", "ECO党委", "据介绍……", "\u{301}", "👍", " ",
        "第五届国际城市可持续发展高层论坛。", "\r\n", "研究生命起源。", "张毅", "。", "１９９８年",
    ]

    @Test(arguments: segmenters)
    func holdOnTheExamples(_ segmenter: any Segmenter) throws {
        let folder = Fixture.packageRoot.appending(path: "Examples")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "txt" }
        #expect(files.count >= 4)
        for file in files {
            let document = try TextDecoder().decode(Array(Data(contentsOf: file)), id: file.lastPathComponent)
            Self.check(segmenter, document, document.id)
        }
    }

    @Test(.enabled(if: Fixture.hasCorpora, "needs the corpora beside the package"), arguments: segmenters)
    func holdOnTheCorpora(_ segmenter: any Segmenter) throws {
        for name in ["segmentation/pd-199802.dev.seg.txt", "entities/msra.dev.ner.jsonl", "raw/web-news-2018.txt"] {
            let document = try TextDecoder().decode(Fixture.corpus(name), id: name)
            Self.check(segmenter, document, name)
        }
    }
}
