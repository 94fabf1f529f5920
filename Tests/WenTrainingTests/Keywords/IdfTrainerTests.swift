import Testing
import WenKeywords
import WenSegmentation
import WenTraining

@Suite struct IdfTrainerTests {
    static let texts = "芯片产业发展。\n企业看好。\n\n芯片产业融资。\n\n\n天气预报。\n\n天气很好,芯片很多。\n"

    private func table(_ change: (inout IdfTrainer.Options) -> Void = { _ in }) throws -> DocumentFrequencies {
        var options = IdfTrainer.Options()
        options.minimumPhraseCount = 2
        change(&options)
        var trainer = IdfTrainer(segmenter: try LatticeSegmenter(), options: options)
        trainer.add(documents: Self.texts)
        #expect(trainer.documents == 4)
        return try DocumentFrequencies(try trainer.file(), name: "table")
    }

    @Test func countsDocumentsOfWordsAndPhrases() throws {
        let table = try table()
        #expect(table.idf(of: "芯片") < table.idf(of: "天气"))
        #expect(abs(table.idf(of: "芯片产业") - 0.693) < 0.03)
        #expect(table.idf(of: "没有") > 2)
    }

    @Test func needsADocument() throws {
        let trainer = IdfTrainer(segmenter: try LatticeSegmenter())
        #expect(throws: TrainingError.noExamples) { try trainer.file() }
    }

    @Test func keepsAsManyTermsAsAskedFor() throws {
        let small = try table { $0.maximumTerms = 0 }
        #expect(small.idf(of: "芯片产业") > 2)
    }
}
