public import ArgumentParser
import SystemPackage
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

    /// How words are found, for files of counts; files are told by their bytes, pipes, which can be read once, by their names.
    ///
    /// - Throws: ``InputFailure``, ``Interruption``.
    func description() throws -> [String: String] {
        func name(_ path: String?) throws -> String {
            guard let path else { return "none" }
            guard InputSource.file(FilePath(path)).size != nil else { return path }
            // FNV-1a.
            let hash = try TextFile.bytes(path).reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
            return String(hash, radix: 16)
        }
        return ["engine": engine.rawValue, "model": try name(model), "user-dictionary": try name(userDictionary)]
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
