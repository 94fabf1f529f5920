import Testing
import WenSegmentation

@testable import WenTraining

/// Training on a few sentences of ours.
@Suite struct SegmenterTrainerTests {
    static let lines = [
        "成都/ns 欧林/nz 公司/n 上市/v 。/w", "欧/nr 林/nr 去/v 成都/ns 公司/n 。/w", "他/r 在/p 1998年/t 去/v 上海/ns",
        "公司/n 在/p 上海/ns 上市/v ,/w 他/r 说/v 。/w", "欧/nr 林/nr 说/v 公司/n 上市/v 。/w",
    ]

    static func source(_ format: TrainingSource.Format) -> TrainingSource {
        TrainingSource(path: "text", format: format, weight: 1)
    }

    static func train(seed: UInt64 = 7) throws -> [UInt8] {
        var options = SegmenterTrainer.Options()
        options.epochs = 20
        options.seed = seed
        options.threshold = 0
        var trainer = SegmenterTrainer(options: options)
        trainer.add(Array(repeating: lines, count: 20).joined().joined(separator: "\n"), Self.source(.pku))
        trainer.add("他/r 去/v 上海/ns 。/w", Self.source(.gbt))
        trainer.add("上市公司 10 n\n欧林 3 nz", Self.source(.list))
        return try trainer.train()
    }

    @Test func learnsWhatItIsShown() throws {
        let segmenter = try ModelSegmenter(model: Self.train(), name: "tiny.bin")
        let corpus = try SegmentedCorpus(Self.lines.joined(separator: "\n"))
        #expect(SegmentationEvaluation.words(of: segmenter, on: corpus).f1 == 1)
    }

    @Test func isDeterministic() throws {
        #expect(try Self.train() == Self.train())
        #expect(try Self.train() != Self.train(seed: 8))
    }

    @Test func learnsWordsAsIfTheyWereNew() throws {
        var options = SegmenterTrainer.Options()
        options.heldOut = 0.5
        var trainer = SegmenterTrainer(options: options)
        trainer.add(Array(repeating: Self.lines, count: 20).joined().joined(separator: "\n"), Self.source(.pku))
        for _ in 0..<SegmenterWords.Source.lists { trainer.add("上海\n公司\n欧林", Self.source(.list)) }
        let model = try trainer.train()
        #expect(model == (try trainer.train()))
        let segmenter = try ModelSegmenter(model: model, name: "new.bin")
        let document = Document("他去上海说")
        #expect(segmenter.segment(document).tokens.map { document.text(in: $0.range) } == ["他", "去", "上海", "说"])
    }

    @Test func refusesMoreListsThanItTellsApart() {
        var trainer = SegmenterTrainer()
        trainer.add("他/r 说/v", Self.source(.pku))
        for _ in 0..<6 { trainer.add("他", Self.source(.list)) }
        #expect(throws: TrainingError.tooManyLists(6)) { try trainer.train() }
    }

    @Test func namesTheLineThatIsWrong() {
        var trainer = SegmenterTrainer()
        let word = "1\t他\t_\tPRON\tr\t_\t0\troot\t_\t_\n"
        trainer.add(word + "2\t说\n", Self.source(.words))
        #expect {
            try trainer.train()
        } throws: { error in
            "\(error)".hasPrefix("text: Line 2 of the corpus cannot be read. It needs the ten columns of CoNLL-U")
        }
    }

    @Test func needsText() {
        let trainer = SegmenterTrainer()
        #expect(throws: TrainingError.noWords) { try trainer.train() }
    }

    @Test func splitsNamesAsTheStandardDoes() throws {
        let own = try SegmentedCorpus("欧/nr 林/nr 去/v\n欧/nr 林/nr 说/v").sentences
        let other = try SegmentedCorpus("欧阿宝/nh 说/v\n马克/nh 说/v").sentences
        let splitter = NameSplitter(own)
        #expect(other.map { splitter.split($0).forms } == [["欧", "阿宝", "说"], ["马克", "说"]])
    }

    @Test func joinsWordsAsTheStandardDoes() throws {
        let own = try SegmentedCorpus("你好/l ,/w 这种/r 茶/n 好/a\n你好/l 这种/r\n这/r 种/q 这种/r\n阿宝/nr 阿宝/nr").sentences
        let other = try SegmentedCorpus("你/r 好/a 吗/u\n这/r 种/q 茶/n\n阿/nh 宝/nh\n你/r 2/m").sentences
        let joiner = WordJoiner(own)
        let expected = [["你好", "吗"], ["这", "种", "茶"], ["阿", "宝"], ["你", "2"]]
        #expect(other.map { joiner.join($0).forms } == expected)
    }

    @Test func findsPerfectHashes() throws {
        var random = SequenceGenerator(state: 1)
        let keys = Set((0..<20000).map { _ in random.next() }).sorted()
        let builder = try PerfectHashBuilder(keys)
        let slots = Set(keys.map(builder.slot))
        #expect(slots.count == keys.count && !slots.contains(0))
        #expect(throws: TrainingError.noPerfectHash) { try PerfectHashBuilder([1, 1]) }
    }

    @Test func laysWhatIsUsedTogether() throws {
        var random = SequenceGenerator(state: 2)
        let keys = Set((0..<20000).map { _ in random.next() }).sorted()
        let frequent = keys.shuffled(using: &random).prefix(1000)
        let builder = try PerfectHashBuilder(
            keys, uses: Dictionary(uniqueKeysWithValues: frequent.map { ($0, 100) }))
        let slots = Set(keys.map(builder.slot))
        #expect(slots.count == keys.count && !slots.contains(0))
        #expect(frequent.count { builder.slot(of: $0) < 3 * frequent.count } > frequent.count * 9 / 10)
    }
}
