import ArgumentParser
import WenTraining

/// `wen train runs`: compiles the rules for runs, so that nothing is compiled at start.
struct TrainRuns: TrainingCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs",
        abstract: "Compile the rules for runs for the ICU at hand."
    )

    @Argument(help: "The rules.", completion: .file(extensions: ["rules"]))
    var rules: String

    @Option(name: [.short, .long], help: "The compiled rules' file.", completion: .file(extensions: ["bin"]))
    var output: String

    func train() throws {
        try TrainingFile.save(RunRulesCompiler.compile(text(rules)), to: output)
    }
}
