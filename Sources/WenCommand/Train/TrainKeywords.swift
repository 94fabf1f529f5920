import ArgumentParser
import Wen
import WenTraining

/// `wen train keywords`: learns the weights of the keyword ranker.
struct TrainKeywords: TrainingCommand {
    static let configuration = CommandConfiguration(
        commandName: "keywords",
        abstract: "Learn the weights of the keyword ranker from texts with keywords.",
        discussion: """
            The file holds JSON lines {"title": "…", "text": "…", "keywords": ["…", …]}. News of the same form may be \
            learned from too; and news stories, divided by empty lines, in the order of time and with their headlines as \
            first lines: what the headlines of other stories on the same matter name is taken for a keyword.
            """
    )

    @Argument(help: "The texts.", completion: .file(extensions: ["jsonl"]))
    var file: String

    @Option(name: [.short, .long], help: "The weights' file.", completion: .file(extensions: ["tsv"]))
    var output: String

    @Option(help: ArgumentHelp("News with keywords to learn from too.", valueName: "file"), completion: .file())
    var news: [String] = []

    @Option(help: ArgumentHelp("How much the news count beside the texts, in all.", valueName: "number"))
    var newsShare: Float = 0.5

    @Option(
        help: ArgumentHelp("News stories with headlines to learn from too.", valueName: "file"), completion: .file())
    var headlines: [String] = []

    @Option(help: ArgumentHelp("How much stories count beside the texts, in all.", valueName: "number"))
    var headlineShare: Float = 0.5

    @Option(help: ArgumentHelp("How many stories of a file are taken.", valueName: "number"))
    var headlineLimit = HeadlineCorpus.Options().limit

    @Option(name: .long, help: "Also learn and score in turns, each time on all but one of so many parts.")
    var folds = 0

    @Option(name: .long, help: "The penalty on large weights.")
    var penalty = KeywordTrainer.Options().penalty

    func validate() throws {
        try NumberOption.check("--news-share", Double(newsShare), from: 0)
        try NumberOption.check("--headline-share", Double(headlineShare), from: 0)
        try NumberOption.check("--headline-limit", headlineLimit, from: 0)
        try NumberOption.check("--folds", folds, from: 0)
        try NumberOption.check("--penalty", Double(penalty), from: 0)
    }

    func train() throws {
        let texts = try readTexts(file)
        if folds > texts.count {
            throw ValidationError("--folds takes at most \(texts.count): \(file) has no more texts.")
        }
        let engines: [any Segmenter] = [try ModelSegmenter(), try ICUSegmenter()]
        let news = try news.flatMap(readTexts)
        let others = Others(news: news, stories: try readStories(engines[0]))
        if folds > 1 { try crossValidate(texts, others, engines) }
        try TrainingFile.save(Array(try weights(texts, others, engines).utf8), to: output)
    }

    /// What is learned from beside the texts.
    private struct Others {
        let news: [KeywordCorpus.Text]
        let stories: [KeywordCorpus.Text]
    }

    private func readTexts(_ path: String) throws -> [KeywordCorpus.Text] {
        try InputFailure.naming(path) { try KeywordCorpus(text(path)).texts }
    }

    private func readStories(_ segmenter: any Segmenter) throws -> [KeywordCorpus.Text] {
        var options = HeadlineCorpus.Options()
        options.limit = headlineLimit
        return try headlines.flatMap {
            try HeadlineCorpus(text($0), segmenter: segmenter, options: options).texts
        }
    }

    private func weights(
        _ texts: [KeywordCorpus.Text], _ others: Others, _ engines: [any Segmenter]
    ) throws(TrainingError) -> String {
        var options = KeywordTrainer.Options()
        options.penalty = penalty
        var trainer = KeywordTrainer(segmenters: engines, options: options)
        trainer.add(texts)
        trainer.add(others.news, share: newsShare, isNews: true)
        trainer.add(others.stories, share: headlineShare, isNews: true)
        return try trainer.train()
    }

    private func crossValidate(
        _ texts: [KeywordCorpus.Text], _ others: Others, _ engines: [any Segmenter]
    ) throws {
        let parts = (0..<folds).map { fold in
            texts.enumerated().filter { $0.offset % folds == fold }.map(\.element)
        }
        let learned = try parts.indices.map { fold in
            try weights(parts.indices.filter { $0 != fold }.flatMap { parts[$0] }, others, engines)
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
