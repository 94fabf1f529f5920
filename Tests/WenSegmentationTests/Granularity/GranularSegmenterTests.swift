import Testing

@testable import WenSegmentation

@Suite struct GranularSegmenterTests {
    static func segmenters(_ granularity: Granularity, _ dictionary: UserDictionary? = nil) throws -> [any Segmenter] {
        let engines: [any Segmenter] = [
            try ICUSegmenter(userDictionary: dictionary), try LatticeSegmenter(userDictionary: dictionary),
            try ModelSegmenter(userDictionary: dictionary),
        ]
        return engines.map { GranularSegmenter($0, granularity) }
    }

    /// The parts of one word.
    static func parts(_ word: String, _ granularity: Granularity) -> String {
        let segmenter = GranularSegmenter(WholeText(), granularity)
        return LatticeSegmenterTests.words(word, segmenter).joined(separator: " ")
    }

    @Test(arguments: [
        "北京 大学", "中华 人民 共和国", "高新技术 企业", "1998 年", "北京 市", "生产 总值", "经济", "我",
        // No words make these up, or the lexicon knows that they are one.
        "一心一意", "图书馆", "托尔斯泰", "澜", "𠮷野家", "经\u{301}济\u{301}",
    ])
    func fineWordsAreNoLongerThanNeeded(_ words: String) {
        #expect(Self.parts(words.split(separator: " ").joined(), .fine) == words)
    }

    @Test(arguments: [
        ("北京大学", "北京 大学 北京大学"), ("经济", "经济"), ("1998年", "1998 1998年"), ("中華人民共和國", "中華 人民 共和國 中華人民共和國"),
        ("𠮷野家", "𠮷野家"),
    ])
    func searchWordsComeBehindTheWordsInsideThem(_ word: String, _ words: String) {
        let found = Self.parts(word, .search).split(separator: " ")
        #expect(found.last.map(String.init) == word)
        #expect(Set(found).isSuperset(of: words.split(separator: " ")))
        #expect(Set(found).count == found.count)
    }

    @Test func wordsOfTheUserStayWhole() throws {
        let dictionary = try UserDictionary("北京大学医院 nt")
        for segmenter in try Self.segmenters(.fine, dictionary) {
            #expect(LatticeSegmenterTests.words("北京大学医院", segmenter) == ["北京大学医院"], "\(segmenter.name)")
        }
    }

    /// The laws hold for words and their parts; search tokens overlap by design.
    @Test(arguments: [Granularity.word, .fine])
    func lawsHold(_ granularity: Granularity) throws {
        for segmenter in try Self.segmenters(granularity) {
            for (label, text) in SegmenterLawsTests.oddTexts {
                SegmenterLawsTests.check(segmenter, Document(text), label)
            }
            let long = String(repeating: "北京大学1998年一心一意", count: 5000)
            SegmenterLawsTests.check(segmenter, Document(long), "long")
        }
    }

    /// Each search token is inside the word behind it, and the words alone are those of the engine.
    @Test func searchTokensHoldTheWords() throws {
        let words: [any Segmenter] = [try ICUSegmenter(), try LatticeSegmenter(), try ModelSegmenter()]
        for (plain, search) in zip(words, try Self.segmenters(.search)) {
            for (label, text) in SegmenterLawsTests.oddTexts + [("news", "北京大学1998年的高新技术企业,中华人民共和国。")] {
                let document = Document(text)
                let wanted = plain.segment(document).tokens.map(\.range)
                let found = search.segment(document).tokens.map(\.range)
                var next = 0
                for range in found where next < wanted.count {
                    #expect(range.lowerBound >= wanted[next].lowerBound && range.upperBound <= wanted[next].upperBound)
                    if range == wanted[next] { next += 1 }
                }
                #expect(next == wanted.count, "\(plain.name), \(label)")
            }
        }
    }
}

/// Takes a whole text as one word.
private struct WholeText: Segmenter {
    var name: String { "whole" }

    func makeWorker() -> any SegmenterWorker { Worker() }

    private final class Worker: SegmenterWorker {
        func segment(_ text: Span<UInt8>, into tokens: inout [Token]) {
            tokens.append(Token(0..<text.count, kind: .word))
        }
    }
}
