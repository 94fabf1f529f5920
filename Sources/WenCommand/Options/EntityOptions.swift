import ArgumentParser
import Wen

/// How names are found.
struct EntityOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Names of your own: one a line, then its type and the full name if wanted, divided by tabs.",
            valueName: "file"),
        completion: .file())
    var gazetteer: String?

    /// The options of a command line that names none, as ArgumentParser would set them.
    static var standard: EntityOptions {
        var options = EntityOptions()
        options.gazetteer = nil
        return options
    }

    /// Reads the gazetteer, where one is named.
    ///
    /// - Throws: ``InputFailure``, `UserGazetteerError`.
    func readGazetteer() throws -> UserGazetteer? {
        guard let path = gazetteer else { return nil }
        return try UserGazetteer(TextFile.text(path), name: path)
    }
}
