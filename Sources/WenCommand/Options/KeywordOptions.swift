import ArgumentParser
import Wen

/// How many keywords are listed.
struct KeywordOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How many keywords to list at most.", valueName: "number"))
    var top = KeywordExtractor.Options().limit

    func validate() throws {
        if top < 1 { throw ValidationError("--top takes a number from 1.") }
    }
}
