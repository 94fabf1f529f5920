public import ArgumentParser
public import Wen

/// How words are found.
struct EngineOptions: ParsableArguments {
    @Option(help: "What finds the words.")
    var engine = Analyzer.Options().engine
}

extension Engine: ExpressibleByArgument {}
