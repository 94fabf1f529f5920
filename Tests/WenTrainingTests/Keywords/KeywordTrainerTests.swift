import Testing
import WenKeywords
import WenSegmentation
import WenTraining

@Suite struct KeywordTrainerTests {
    static let texts = """
        {"id": "1", "title": "云溪的芯片产业", "text": "芯片产业发展很快。企业看好芯片产业。", "keywords": ["芯片产业"]}

        {"title": "低空经济起飞", "text": "低空经济是新赛道。各地看好低空经济。", "keywords": ["低空经济"]}
        """

    @Test func readsJSONLines() throws {
        let texts = try KeywordCorpus(Self.texts).texts
        #expect(texts.map(\.keywords) == [["芯片产业"], ["低空经济"]])
        #expect(throws: CorpusError.self) { try KeywordCorpus("{\"text\": 1}") }
    }

    @Test func learnsWhatTheTextsShow() throws {
        var options = KeywordTrainer.Options()
        options.epochs = 50
        var trainer = KeywordTrainer(segmenters: [try LatticeSegmenter()], options: options)
        let texts = try KeywordCorpus(Self.texts).texts
        trainer.add(texts)
        let table = try trainer.train()
        #expect(try trainer.train() == table)
        var first = KeywordExtractor.Options()
        first.limit = 1
        let evaluation = KeywordEvaluation.measure(try LatticeSegmenter(), on: texts, options: first, weights: table)
        #expect(evaluation.recallAt20 == 1)
    }

    @Test func needsATextWithARightKeyword() throws {
        var trainer = KeywordTrainer(segmenters: [try LatticeSegmenter()])
        trainer.add(try KeywordCorpus(#"{"text": "天气晴朗。", "keywords": ["芯片"]}"#).texts)
        #expect(throws: TrainingError.noExamples) { try trainer.train() }
    }

    @Test func sharesTellHowMuchACorpusCounts() throws {
        var options = KeywordTrainer.Options()
        options.epochs = 20
        func table(share: Float) throws -> String {
            var trainer = KeywordTrainer(segmenters: [try LatticeSegmenter()], options: options)
            trainer.add(try KeywordCorpus(Self.texts).texts)
            trainer.add(
                try KeywordCorpus(#"{"text": "天气晴朗。企业看好天气。", "keywords": ["天气"]}"#).texts, share: share)
            return try trainer.train()
        }
        var alone = KeywordTrainer(segmenters: [try LatticeSegmenter()], options: options)
        alone.add(try KeywordCorpus(Self.texts).texts)
        #expect(try table(share: 0) == alone.train())
        #expect(try table(share: 1) != alone.train())
    }
}
