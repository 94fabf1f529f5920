import Testing
import WenSegmentation

@testable import WenTraining

/// Training on a few sentences of ours.
@Suite struct TaggerTrainerTests {
    static let lines = [
        "他/r 在/p 成都/ns 工作/v 。/w", "工作/vn 很/d 重要/a 。/w", "他/r 工作/v 了/y 三/m 年/q", "这/r 工作/vn 重要/a",
        "重要/a 的/u 工作/vn", "她/r 也/d 工作/v",
    ]

    static func train(seed: UInt64 = 7, part: Double = 1) throws -> (model: [UInt8], rest: [GoldSentence]) {
        var options = TaggerTrainer.Options()
        options.epochs = 10
        options.seed = seed
        options.part = part
        options.sizeLog = 12
        var trainer = TaggerTrainer(options: options)
        let sources: [(text: String, format: TrainingSource.Format)] = [
            (Array(repeating: lines, count: 10).joined().joined(separator: "\n"), .pku), ("澜江/ns 欢腾/v", .gbt),
            ("澜江 3 ns\n蹦跶 2 v", .list),
        ]
        for (text, format) in sources {
            trainer.add(text, TrainingSource(path: "text", format: format, weight: 1))
        }
        return try trainer.train()
    }

    @Test func learnsWhatItIsShown() throws {
        let corpus = try SegmentedCorpus(Self.lines.joined(separator: "\n"))
        let score = try TaggerTrainer.score(Self.train().model, on: corpus.sentences)
        #expect(score.correct == score.gold && score.gold == 23)
    }

    @Test func takesTagsFromListsForWordsThatTheTextLacks() throws {
        let corpus = try SegmentedCorpus("她/r 也/d 蹦跶/v")
        #expect(try TaggerTrainer.score(Self.train().model, on: corpus.sentences).correct == 3)
    }

    @Test(arguments: [(0.9, 6), (1, 0), (7, 0)])
    func keepsTheEndOfTheTextOut(_ part: Double, _ count: Int) throws {
        let rest = try Self.train(part: part).rest
        let expected = try SegmentedCorpus(Self.lines.suffix(count).joined(separator: "\n")).sentences
        #expect(rest.map(\.text) == expected.map(\.text))
    }

    @Test func isDeterministic() throws {
        #expect(try Self.train().model == Self.train().model)
    }

    @Test func needsText() {
        #expect(throws: TrainingError.noWords) { try TaggerTrainer().train() }
        #expect(throws: TrainingError.noWords) { try Self.train(part: -1) }
        var trainer = TaggerTrainer()
        trainer.add("没有 词性", TrainingSource(path: "text", format: .pku, weight: 1))
        #expect(throws: TrainingError.noWords) { try trainer.train() }
    }
}
