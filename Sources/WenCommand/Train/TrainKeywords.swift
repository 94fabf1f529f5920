import ArgumentParser
import Wen
import WenTraining

/// `wen train keywords`: learns the weights of the keyword ranker.
struct TrainKeywords: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keywords",
        abstract: "Learn the weights of the keyword ranker from texts with keywords.",
        discussion: #"The file holds JSON lines {"title": "…", "text": "…", "keywords": ["…", …]}."#
    )

    @Argument(help: "The texts.", completion: .file(extensions: ["jsonl"]))
    var file: String

    @Option(name: [.short, .long], help: "The weights' file.", completion: .file(extensions: ["tsv"]))
    var output: String

    @Option(name: .long, help: "Also learn and score in turns, each time on all but one of so many parts.")
    var folds = 0

    @Option(name: .long, help: "The penalty on large weights.")
    var penalty = KeywordTrainer.Options().penalty

    func run() throws {
        let texts = try KeywordCorpus(TrainingFile.text(file)).texts
        let engines: [any Segmenter] = [try ModelSegmenter(), try ICUSegmenter()]
        if folds > 1 { crossValidate(texts, engines) }
        try TrainingFile.write(Array(weights(texts, engines).utf8), to: output)
    }

    private func weights(_ texts: [KeywordCorpus.Text], _ engines: [any Segmenter]) -> String {
        var options = KeywordTrainer.Options()
        options.penalty = penalty
        var trainer = KeywordTrainer(segmenters: engines, options: options)
        trainer.add(texts)
        return trainer.train()
    }

    private func crossValidate(_ texts: [KeywordCorpus.Text], _ engines: [any Segmenter]) {
        let parts = (0..<folds).map { fold in
            texts.enumerated().filter { $0.offset % folds == fold }.map(\.element)
        }
        let learned = parts.indices.map { fold in
            weights(parts.indices.filter { $0 != fold }.flatMap { parts[$0] }, engines)
        }
        for engine in engines {
            for titled in [true, false] {
                let runs = zip(parts, learned).map {
                    KeywordEvaluation.measure(engine, on: $0, options: .init(), weights: $1, titled: titled)
                }
                func mean(_ figure: (KeywordEvaluation) -> Double) -> Double {
                    (runs.map(figure).reduce(0, +) / Double(folds) * 1000).rounded() / 10
                }
                print(
                    "\(engine.name), title \(titled ? "apart" : "as first line"): F1@5 \(mean(\.f1At5))  "
                        + "F1@10 \(mean(\.f1At10))  R@20 \(mean(\.recallAt20))")
            }
        }
    }
}
