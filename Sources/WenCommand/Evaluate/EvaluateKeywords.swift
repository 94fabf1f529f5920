import ArgumentParser
import Wen
import WenTraining

/// `wen evaluate keywords`.
struct EvaluateKeywords: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keywords",
        abstract: "Score keywords by exact match: F1 of the first 5 and 10, recall of the first 20.",
        discussion: """
            GOLD is JSON lines {"title", "text", "keywords": ["…", …]}.
            """)

    @OptionGroup var evaluation: EvaluationOptions
    @OptionGroup var engine: EngineOptions

    func run() throws {
        try FailureLog.tellingAll {
            try evaluation.run(engine, .keywords) {
                try KeywordCorpus($0)
            } evaluate: {
                $0.keywords($1)
            }
        }
    }
}
