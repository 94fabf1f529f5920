import Testing
import Wen
import WenEntities
import WenSegmentation

@testable import WenTraining

/// Training on a few sentences of ours.
@Suite struct NameTrainerTests {
    static let lines = [
        #"{"text": "昨天林晓在成都上学。", "entities": [[2, 4, "PER"], [5, 7, "LOC"]]}"#,
        #"{"text": "成都远帆公司请林晓去上海。", "entities": [[0, 6, "ORG"], [7, 9, "PER"], [10, 12, "LOC"]]}"#,
        #"{"text": "他说天气很好，没有人在这里。", "entities": []}"#,
    ]

    static func corpus(_ lines: [String] = lines, times: Int = 20) throws -> EntityCorpus {
        try EntityCorpus(Array(repeating: lines, count: times).joined().joined(separator: "\n"))
    }

    static func train(seed: UInt64 = 5, _ add: (inout NameTrainer) throws -> Void) throws -> [UInt8] {
        var options = NameTrainer.Options()
        options.epochs = 8
        options.seed = seed
        options.threshold = 0
        var trainer = NameTrainer(segmenter: try Engine.model.makeSegmenter(), options: options)
        try add(&trainer)
        return try trainer.train(measuredOn: [corpus(times: 1)])
    }

    /// A model of the sentences above, for the tests that only read it.
    static let model = Result { try train { $0.add(try corpus()) } }

    /// The names that a model finds, as `text/kind`.
    static func names(_ model: [UInt8], _ text: String) throws -> [String] {
        let tagger = try SequenceTagger(model: model, path: "tiny.bin")
        let document = Document(text)
        let segmentation = DocumentSegmenter(try Engine.model.makeSegmenter()).segment(document)
        return tagger.mentions(in: document, segmentation).map {
            "\(String(decoding: document.utf8[$0.range], as: UTF8.self))/\($0.kind)"
        }
    }

    @Test func learnsWhatItIsShown() throws {
        let model = try Self.model.get()
        #expect(try Self.names(model, "昨天林晓在成都上学。") == ["林晓/person", "成都/location"])
        #expect(
            try Self.names(model, "成都远帆公司请林晓去上海。")
                == ["成都远帆公司/organization", "林晓/person", "上海/location"])
        #expect(try Self.names(model, "没有人在这里。") == [])
    }

    @Test func learnsNothingOfKindsThatACorpusDoesNotMark() throws {
        let unmarked = #"{"text": "昨天林晓在成都上学。", "entities": [[2, 4, "PER"], [5, 7, "ORG"]]}"#
        let model = try Self.train {
            $0.add(try Self.corpus())
            $0.add(try Self.corpus([unmarked], times: 60), kinds: [.person])
        }
        #expect(try Self.names(model, "昨天林晓在成都上学。") == ["林晓/person", "成都/location"])
    }

    @Test func readsTraditionalText() throws {
        let model = try Self.model.get()
        #expect(try Self.names(model, "成都遠帆公司請林曉去上海。").first == "成都遠帆公司/organization")
    }

    @Test func isDeterministic() throws {
        let once = try Self.model.get()
        #expect(try once == Self.train { $0.add(try Self.corpus()) })
        #expect(try once != Self.train(seed: 6) { $0.add(try Self.corpus()) })
    }

    @Test func confidencesNeverFall() throws {
        let model = try NameModel(
            ModelFile(Self.model.get(), name: "tiny.bin"))
        let confidences = (0..<NameModel.stepCount).map { model.confidence(margin: $0 * NameModel.step) }
        #expect(confidences == confidences.sorted())
        #expect(confidences.allSatisfy { (0..<1).contains($0) })
    }

    @Test func damagedModelsAreRefused() throws {
        let bytes = try Self.model.get()
        #expect(throws: ModelFileError.self) { try NameModel(ModelFile(Array(bytes.dropLast(64)), name: "cut.bin")) }
    }
}
