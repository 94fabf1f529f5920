import ArgumentParser

/// `wen train`: makes what Dictionaries/ holds.
struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Make lexicons and models.",
        subcommands: [
            TrainEntities.self, TrainGazetteer.self, TrainLexicon.self, TrainSegmenter.self,
            TrainTagger.self, TrainWords.self, TrainClusters.self, TrainRuns.self, TrainIdf.self, TrainKeywords.self,
        ]
    )
}
