import ArgumentParser
import Wen
import WenTraining

/// `wen evaluate quantities`.
struct EvaluateQuantities: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quantities",
        abstract: "Score quantities by span, value and unit.",
        discussion: """
            GOLD is JSON lines {"id", "text", "expected": [{"start", "end", "kind", "value", "unit", …}], \
            "alternatives"?, "optional"?, "tags"?}. "expected" has one object for each quantity; "alternatives" has other lists that \
            are as right, "optional" places {"start", "end"} that do not count.
            """)

    @OptionGroup var evaluation: EvaluationOptions
    @OptionGroup var engine: EngineOptions

    func run() throws {
        try FailureLog.tellingAll {
            try evaluation.run(engine, .quantities) {
                try QuantityCorpus($0)
            } evaluate: {
                $0.quantities($1)
            }
        }
    }
}
