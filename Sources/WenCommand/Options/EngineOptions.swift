public import ArgumentParser
import SystemPackage
public import Wen

/// How words are found.
struct EngineOptions: ParsableArguments {
    @Option(help: "What finds the words.")
    var engine = Analyzer.Options().engine

    @Option(
        help: ArgumentHelp(
            "Words that come out whole: one a line, then a weight and a part of speech if wanted.", valueName: "file"),
        completion: .file())
    var userDictionary: String?

    /// Reads the user dictionary, where one is named.
    ///
    /// - Throws: ``InputFailure``, `UserDictionaryError`, `ICUError`.
    func readUserDictionary() throws -> UserDictionary? {
        guard let path = userDictionary else { return nil }
        let file = try DocumentReader.whole(.file(FilePath(path)), encoding: nil)
        return try UserDictionary(file.text, name: path)
    }
}

extension Engine: ExpressibleByArgument {}
