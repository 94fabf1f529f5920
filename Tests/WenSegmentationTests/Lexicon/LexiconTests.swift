import Testing

@testable import WenSegmentation

@Suite struct LexiconTests {
    @Test func theEmbeddedLexiconIsSound() {
        let lexicon = Lexicon.embedded
        // Its checks are left out at start, so they are made here.
        var writer = ModelFileWriter()
        writer.add("codes", (0..<lexicon.codes.count).map { lexicon.codes[$0] })
        writer.add("nodes", (0..<lexicon.nodes.count).map { lexicon.nodes[$0] })
        writer.add("texts", (0..<lexicon.texts.count).map { lexicon.texts[$0] })
        writer.add("text-codes", (0..<lexicon.textCodes.count).map { lexicon.textCodes[$0] })
        writer.add(
            "names",
            (0..<lexicon.names.count).flatMap { code in
                let costs = lexicon.names[code]
                return [costs.surname, costs.single, costs.first, costs.second]
            })
        #expect(throws: Never.self) { try Lexicon(checking: ModelFile(writer.bytes, name: "copy")) }
    }

    /// The node of a word of Han characters, if it is one.
    private func node(_ word: String) -> LexiconNode? {
        let lexicon = Lexicon.embedded
        var node = LexiconNode(bits: lexicon.nodes[0])
        for unit in word.utf16 {
            guard let next = lexicon.child(of: node, by: lexicon.codes[Int(unit)]) else { return nil }
            node = next
        }
        return node.isWord ? node : nil
    }

    @Test(arguments: [("经济", PartOfSpeech.n), ("希望", .v), ("中国", .ns), ("的", .u), ("今天", .t), ("手机", .n)])
    func wordsHaveTags(_ word: String, _ tag: PartOfSpeech) throws {
        let found = try #require(node(word))
        #expect(Step.partOfSpeech(found.tag) == tag)
    }

    @Test(arguments: ["济经", "的的的", "经济发", "𠮷野"])
    func otherStringsAreNoWords(_ word: String) {
        #expect(node(word) == nil)
    }

    @Test func frequentWordsAreCheaper() throws {
        let common = try #require(node("经济"))
        let rare = try #require(node("水獭"))
        #expect(common.cost < rare.cost)
    }

    @Test(arguments: [("經濟", "经济"), ("發展", "发展"), ("臺灣", "台湾"), ("國際", "国际"), ("後來", "后来"), ("頭髮", "头发")])
    func traditionalCharactersFold(_ traditional: String, _ simplified: String) {
        #expect(node(traditional)?.bits == node(simplified)?.bits)
        #expect(node(simplified) != nil)
    }

    @Test func whatSimplifiedTextUsesItselfStays() {
        #expect(node("著") != node("着"))
    }

    @Test func damagedNodesAreFound() {
        var writer = ModelFileWriter()
        writer.add("codes", Array(repeating: 0, count: 1 << 16) as [UInt16])
        let wild = LexiconNode(base: 1 << 20, code: 0, cost: 1, tag: 0).bits
        writer.add("nodes", Array(repeating: wild, count: 64))
        writer.add("texts", [] as [UInt64])
        writer.add("text-codes", [] as [UInt16])
        writer.add("names", Array(repeating: NameCosts.never, count: 4 * 30))
        let bytes = writer.bytes
        #expect(throws: SegmenterError.model(ModelFileError(.badSection("nodes"), file: "wild.bin"))) {
            try LatticeSegmenter(lexicon: bytes, name: "wild.bin")
        }
    }
}
