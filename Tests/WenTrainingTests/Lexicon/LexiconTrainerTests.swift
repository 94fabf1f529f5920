import Testing
import WenSegmentation

@testable import WenTraining

@Suite struct LexiconTrainerTests {
    private static let text = """
        我们/r 在/p 北京/ns 学习/v 。/w
        北京/ns 的/u 春天/n 很/d 好/a 。/w
        １９９８年/t 我们/r 在/p [上海/ns 大学/n]nt 学习/v 。/w
        二十三日/t 王/nr 明/nr 到/v 上海/ns 。/w
        他/r 唱/v 卡拉OK/l 。/w
        """
    private static let list = "京的 400 n\n大学生 3 n\n"

    private func train(_ options: LexiconTrainer.Options) throws -> [UInt8] {
        var trainer = LexiconTrainer(options: options)
        trainer.add(Self.text, TrainingSource(path: "text", format: .pku, weight: 1))
        trainer.add(Self.list, TrainingSource(path: "list", format: .list, weight: 1))
        return try trainer.train()
    }

    private func words(_ text: String, _ lexicon: [UInt8]) throws -> [String] {
        let document = Document(text)
        return try LatticeSegmenter(lexicon: lexicon, name: "test").segment(document).tokens.map {
            document.text(in: $0.range)
        }
    }

    @Test func wordsAreLearned() throws {
        var options = LexiconTrainer.Options()
        options.minimumCount = 0
        let lexicon = try train(options)
        #expect(try words("我们在上海学习。", lexicon) == ["我们", "在", "上海", "学习", "。"])
        // Any year, any day, any width; OK only with 卡拉.
        #expect(try words("2025年", lexicon) == ["2025年"])
        #expect(try words("三十一日", lexicon) == ["三十一日"])
        #expect(try words("卡拉ＯＫ", lexicon) == ["卡拉ＯＫ"])
        #expect(try words("他OK", lexicon) == ["他", "OK"])
        #expect(try words("春天", lexicon) == ["春天"])
    }

    @Test func tuningOvercomesMisleadingCounts() throws {
        var options = LexiconTrainer.Options()
        options.rounds = 0
        #expect(try words("北京的春天", train(options)).contains("京的"))
        options.rounds = 12
        #expect(try words("北京的春天", train(options)) == ["北京", "的", "春天"])
    }

    @Test func trainingIsDeterministic() throws {
        #expect(try train(.init()) == train(.init()))
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func listsAreReadWhateverEndsTheirLines(_ end: String) throws {
        let entries = try WordList("\u{FEFF}京的 400 n\(end)\(end)大学生 3\(end)", path: "list").entries
        #expect(entries.map(\.word) == ["京的", "大学生"])
        #expect(entries.map(\.count) == [400, 3])
        #expect(entries.map(\.tag) == [.n, nil])
    }

    @Test(arguments: ["京的", "京的 n", "京的 nan n", "京的 -1 n", "京的 1e308 n"])
    func aLineOfAListWithoutACountIsTold(_ line: String) {
        var trainer = LexiconTrainer()
        trainer.add("好 1 a\n\(line)\n", TrainingSource(path: "own.txt", format: .list, weight: 1))
        #expect(throws: TrainingError.badListLine(path: "own.txt", line: 2, line)) { try trainer.train() }
    }

    @Test func nothingToLearnIsAnError() {
        #expect(throws: TrainingError.noWords) { try LexiconTrainer().train() }
    }

    @Test func manifestsAreRead() throws {
        let manifest = "\u{FEFF}# sources\na.txt\tpku\t1\r\n\n/b.txt\tlist\t0.5\n"
        let sources = try TrainingSource.manifest(manifest, folder: "data")
        #expect(sources.map(\.path) == ["data/a.txt", "/b.txt"])
        #expect(sources.map(\.format) == [.pku, .list])
        #expect(sources.map(\.weight) == [1, 0.5])
        for line in ["a.txt pku 1", "a.txt\tother\t1", "a.txt\tpku\t-1", "a.txt\tpku\tnan", "a.txt\tpku\t1e308"] {
            #expect(throws: TrainingError.badManifestLine(2, line)) {
                try TrainingSource.manifest("\n" + line, folder: "")
            }
        }
    }
}
