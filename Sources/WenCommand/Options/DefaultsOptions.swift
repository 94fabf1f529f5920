import ArgumentParser

/// Where the defaults of the other options come from; ``Defaults`` reads it ahead of the rest of the command line.
struct DefaultsOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Take defaults from a file of JSON such as {\"threads\": 2, \"keywords\": {\"top\": 20}}. "
                + "WEN_CONFIG names such a file too, and WEN_THREADS=2 sets one default.",
            valueName: "file"),
        completion: .file(extensions: ["json"]))
    var config: String?

    /// The options of a command line that names none, as ArgumentParser would set them.
    static var standard: DefaultsOptions {
        var options = DefaultsOptions()
        options.config = nil
        return options
    }
}
