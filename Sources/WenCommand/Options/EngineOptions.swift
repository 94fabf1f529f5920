public import ArgumentParser
public import Wen

/// How words are found.
struct EngineOptions: ParsableArguments {
    @Option(help: "What finds the words.")
    var engine = Engine.standard

    @Option(
        help: ArgumentHelp(
            "A model of your own for the engine model, made by wen train segmenter.", valueName: "file"),
        completion: .file(extensions: ["bin"]))
    var model: String?

    @Option(
        help: ArgumentHelp(
            "Words that come out whole: one a line, then a weight and a part of speech if wanted.", valueName: "file"),
        completion: .file())
    var userDictionary: String?

    /// The options of a command line that names none, as ArgumentParser would set them.
    static var standard: EngineOptions {
        var options = EngineOptions()
        options.engine = .standard
        options.model = nil
        options.userDictionary = nil
        return options
    }

    func validate() throws {
        guard model == nil || engine == .model else {
            throw ValidationError("--model is for the engine model, not for \(engine.rawValue).")
        }
    }

    /// Opens the segmenter that the options name.
    ///
    /// - Throws: ``InputFailure``, `UserDictionaryError`, `ModelFileError`, `ICUError`.
    func makeSegmenter(granularity: Granularity = .word) throws -> any Segmenter {
        try engine.makeSegmenter(
            model: model, userDictionary: readUserDictionary()?.dictionary, granularity: granularity)
    }

    /// Reads the user dictionary, where one is named, with its text: a pipe cannot be read a second time.
    ///
    /// - Throws: ``InputFailure``, `UserDictionaryError`, `ICUError`.
    func readUserDictionary() throws -> (dictionary: UserDictionary, text: String)? {
        guard let path = userDictionary else { return nil }
        let text = try TextFile.text(path)
        return (try UserDictionary(text, name: path), text)
    }
}

extension Engine: ExpressibleByArgument {}
