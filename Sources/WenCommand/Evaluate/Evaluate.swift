import ArgumentParser

/// `wen evaluate`: scores results against gold standards.
struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Score results against a gold standard: precision, recall and F1.",
        subcommands: [EvaluateSegmentation.self, EvaluateEntities.self, EvaluateQuantities.self, EvaluateKeywords.self]
    )
}
