import Testing
import WenSegmentation

@testable import WenEntities

/// A document's words are decoded once, folded, for all that reads names.
@Suite struct FoldedWordsTests {
    private static func tokens(_ text: String) throws -> [Token] {
        try DocumentSegmenter(ModelSegmenter()).segment(Document(text)).tokens
    }

    @Test(arguments: ["", "江", "许知行在宁川市说,ＧＤＰ增长了3.5%。\n", "𠮷野家😀café", "臺灣的經濟", "\u{0}\u{FFFD}"])
    func hasTheUnitsAndTheHashOfEachWord(_ text: String) throws {
        let document = Document(text)
        let tokens = try FoldedWordsTests.tokens(text)
        let words = FoldedWords(document, tokens)
        #expect(words.count == tokens.count)
        #expect(words.unitCount == document.text.unicodeScalars.count)
        for (index, token) in tokens.enumerated() {
            var hash = UnitHash()
            for position in words.units(ofWord: index) { hash.append(words.unit(position)) }
            #expect(words.hash(ofWord: index) == hash.value)
            #expect(words.units(ofWord: index).count == document.text(in: token.range).unicodeScalars.count)
        }
    }

    @Test func foldsTraditionalAndWideForms() throws {
        func units(_ text: String) throws -> [UInt16] {
            let words = FoldedWords(Document(text), try FoldedWordsTests.tokens(text))
            return (0..<words.unitCount).map { words.unit($0) }
        }
        #expect(try units("臺灣ＧＤＰ") == units("台湾GDP"))
    }

    /// What a longer document left behind does not show.
    @Test func isReadAgain() throws {
        var words = FoldedWords()
        let texts = [String(repeating: "宁川市的许知行。", count: 500), "许知行", ""]
        for text in texts {
            let (document, tokens) = (Document(text), try FoldedWordsTests.tokens(text))
            words.read(document, tokens, .embedded)
            let fresh = FoldedWords(document, tokens)
            #expect(words.count == fresh.count)
            #expect(words.unitCount == fresh.unitCount)
            #expect((0..<words.count).allSatisfy { words.hash(ofWord: $0) == fresh.hash(ofWord: $0) })
        }
    }

    /// Tokens that leave something out, overlap or go beyond the text are read as far as they go.
    @Test(arguments: [
        [0..<3, 6..<9], [0..<6, 3..<9, 9..<12], [0..<9, 3..<6], [3..<6], [0..<3, 3..<99],
        Array(repeating: 0..<3, count: 3000), [1..<3], [2..<3], [4..<5, 5..<12],
    ])
    func readsTokensThatDoNotTile(_ ranges: [Range<Int>]) throws {
        let document = Document("许知行说")
        let tokens = ranges.map { Token($0, kind: .word) }
        let words = FoldedWords(document, tokens)
        #expect(words.count == tokens.count)
        let units = (0..<words.count).flatMap { words.units(ofWord: $0) }
        #expect(units == Array(0..<words.unitCount))
        let segmentation = Segmentation(tokens: tokens, sentences: [Sentence(range: 0..<12, tokens: tokens.indices)])
        #expect(EntityExtractor().entities(in: document, segmentation).allSatisfy { $0.range.upperBound <= 12 })
    }

    /// What an extractor read before does not come back where tokens hold nothing.
    @Test func forgetsTheWindowBefore() throws {
        let extractor = EntityExtractor()
        let before = Document("许知行昨天在宁川市说，许知行参加了活动")
        let tokens = try FoldedWordsTests.tokens("许知行昨天在宁川市说，许知行参加了活动")
        let sentence = Sentence(range: 0..<before.utf8.count, tokens: tokens.indices)
        _ = extractor.entities(in: before, Segmentation(tokens: tokens, sentences: [sentence]))
        let document = Document("，许")
        let odd = [Token(0..<3, kind: .punctuation), Token(0..<3, kind: .word), Token(0..<3, kind: .word)]
        let segmentation = Segmentation(tokens: odd, sentences: [Sentence(range: 0..<6, tokens: odd.indices)])
        #expect(extractor.entities(in: document, segmentation).allSatisfy { $0.range.upperBound <= 6 })
    }

    /// A window tells the bytes of units inside words, of any length in UTF-8.
    @Test(arguments: ["许知行在宁川市说。", "a𠮷b😀c", "GDP增长3.5%", "éà人"])
    func windowsTellBytes(_ text: String) throws {
        let document = Document(text)
        let tokens = try FoldedWordsTests.tokens(text)
        let words = FoldedWords(document, tokens)
        var clusters = TextClusters()
        clusters.read(words)
        var window = TextWindow()
        #expect(window.load(words, tokens, tokens.indices, &clusters, .embedded) == tokens.count)
        let scalars = Array(text.unicodeScalars)
        for start in 0..<scalars.count {
            for end in start + 1...scalars.count {
                let found = document.text(in: window.byteRange(start..<end, in: document))
                #expect(Array(found.unicodeScalars) == Array(scalars[start..<end]))
            }
        }
    }
}
