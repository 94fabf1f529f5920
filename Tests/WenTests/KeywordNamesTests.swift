import Testing

@testable import Wen

/// Whether texts and titles are searched for names that are keywords.
@Suite struct KeywordNamesTests {
    static let plain = "本文提出一种新的控制方法,分析了误差的来源,并用实验说明它是有效的。"

    private static func tokens(_ text: String) throws -> [Token] {
        try DocumentSegmenter(ModelSegmenter()).segment(Document(text)).tokens
    }

    private static func ofAUser() throws -> KeywordNames {
        var options = EntityExtractor.Options()
        options.gazetteer = try UserGazetteer("控制方法\torganization")
        return KeywordNames(EntityExtractor(options: options))
    }

    /// It depends on a text's length and parts of speech.
    @Test(arguments: [
        (plain, true), ("", true), (String(repeating: plain, count: 9), false),
        (String(repeating: plain, count: 9) + "许知行出席。", false),
        // Abbreviations and names of things are no people, places and organisations.
        ("外经贸的指标。" + String(repeating: plain, count: 9), false),
        ("许知行出席。" + String(repeating: plain, count: 9), true),
        (String(repeating: "许知行在宁川市出席。", count: 20), true),
    ])
    func areSoughtWhereWordsSpeakOfThem(_ text: String, _ expected: Bool) throws {
        let tokens = try Self.tokens(text)
        #expect(KeywordNames().areSought(in: tokens) == expected)
        // A name of the user's own can be any word.
        #expect(try Self.ofAUser().areSought(in: tokens))
    }

    @Test(arguments: [("控制方法的研究", false), ("许知行出席", true), ("外经贸的研究", true)])
    func areSoughtInTitlesThatSpeakOfThem(_ title: String, _ expected: Bool) throws {
        let tokens = try Self.tokens(title)
        #expect(KeywordNames().areSought(inTitle: tokens, ofNamingText: false) == expected)
        #expect(KeywordNames().areSought(inTitle: tokens, ofNamingText: true))
        #expect(try Self.ofAUser().areSought(inTitle: tokens, ofNamingText: false))
    }

    /// Who signs a text is no keyword; who is its matter is, and an author may be.
    @Test(arguments: [
        ("本报记者许知行报道，林双出席。", ["许知行"]), ("（记者 李超 吴静）林双出席。", ["李超", "吴静"]),
        ("余罗 闵涵乔/文 林双出席。", ["余罗", "闵涵乔"]), ("作者林双和总编辑吴静出席。", []),
    ])
    func whoSignsIsNoKeyword(_ text: String, _ signers: [String]) throws {
        let document = Document(text)
        let names = KeywordNames().names(in: document, try DocumentSegmenter(ModelSegmenter()).segment(document))
        #expect(names.count >= 2)
        #expect(
            names.filter { !$0.isKeyword }.map { String(decoding: document.utf8[$0.range], as: UTF8.self) } == signers)
    }
}
