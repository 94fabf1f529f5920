import ArgumentParser

/// `wen corpus`: what many texts say together.
struct Corpus: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corpus",
        abstract: "Ask what many texts say: frequencies, key terms, trends, contexts, new words.",
        subcommands: [
            CorpusFrequency.self, CorpusKeyness.self, CorpusTrend.self, CorpusCooccurrence.self,
            CorpusConcordance.self, CorpusNewWords.self,
        ])
}
