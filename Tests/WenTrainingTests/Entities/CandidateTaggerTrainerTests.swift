import Testing
import WenSegmentation

@testable import WenEntities
@testable import WenTraining

@Suite struct CandidateTaggerTrainerTests {
    /// Sentences in which 甲乙公司 is an organisation and 长风镇 a place.
    private static func corpus() throws -> EntityCorpus {
        let lines = ["昨日", "今日", "去年", "上月"].flatMap { day in
            ["成立", "开业", "迁址", "上市"].map { act in
                #"{"text": "\#(day)，甲乙公司在长风镇\#(act)。", "entities": [[3, 7, "ORG"], [8, 11, "LOC"]]}"#
            }
        }
        return try EntityCorpus(lines.joined(separator: "\n"))
    }

    private static func model(style: TextStyle? = .newspaper) throws -> [UInt8] {
        let segmenter = try ICUSegmenter()
        var options = CandidateTaggerTrainer.Options()
        // So few texts need fewer means, and each takes a while.
        (options.averagedEpochs, options.averagesPerEpoch, options.ways) = (1, 1, 2)
        let trainer = CandidateTaggerTrainer(options: options)
        trainer.add(try corpus(), segmenter: segmenter, other: segmenter, style: style)
        try trainer.train { _, _ in }
        return trainer.model(measuredOn: [], segmenter: segmenter)
    }

    @Test(arguments: [.newspaper, nil] as [TextStyle?])
    func learnsTheSameEveryTime(_ style: TextStyle?) throws {
        let bytes = try CandidateTaggerTrainerTests.model(style: style)
        #expect(try CandidateTaggerTrainerTests.model(style: style) == bytes)
        let model = try CandidateModel(ModelFile(bytes, name: "a test"))
        let document = Document("明日，甲乙公司在长风镇开业。")
        let found = CandidateTagger(gazetteer: .embedded, model: model)
            .mentions(in: document, try ICUSegmenter().segment(document))
        let names = found.map { "\($0.kind) \(String(decoding: document.utf8[$0.range], as: UTF8.self))" }
        #expect(names == ["organization 甲乙公司", "location 长风镇"])
    }

    /// The first epoch is gone through once, the others once for each way.
    @Test(arguments: [(1, 3, 1), (2, 1, 2), (3, 2, 5)])
    func goesSeveralWaysFromTheFirstEpoch(_ epochs: Int, _ ways: Int, _ count: Int) throws {
        let segmenter = try ICUSegmenter()
        var options = CandidateTaggerTrainer.Options()
        (options.epochs, options.averagedEpochs, options.averagesPerEpoch, options.ways) = (epochs, 1, 1, ways)
        let trainer = CandidateTaggerTrainer(options: options)
        trainer.add(try Self.corpus(), segmenter: segmenter, other: segmenter)
        var losses: [Double] = []
        try trainer.train { number, loss in
            losses.append(loss)
            #expect(number == losses.count)
        }
        #expect(losses.count == count)
        // What was learned on the way before is forgotten: all start from the first epoch.
        if epochs > 1 { #expect(losses.dropFirst().allSatisfy { $0 < losses[0] }) }
    }

    @Test func refusesADamagedFile() throws {
        var bytes = try CandidateTaggerTrainerTests.model()
        bytes[bytes.count - 1] ^= 1
        #expect(throws: ModelFileError.self) { try CandidateModel(ModelFile(bytes, name: "a test")) }
    }
}
