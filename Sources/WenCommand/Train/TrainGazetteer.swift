import ArgumentParser
import WenTraining

/// `wen train gazetteer`: compiles the tables of names, so that nothing is read at start.
struct TrainGazetteer: TrainingCommand {
    static let configuration = CommandConfiguration(
        commandName: "gazetteer",
        abstract: "Compile the tables of names to the gazetteer of the entity tagger."
    )

    @Argument(help: "The folder of the tables.", completion: .directory)
    var folder: String

    @Option(name: [.short, .long], help: "The gazetteer's file.", completion: .file(extensions: ["bin"]))
    var output: String

    func train() throws {
        var compiler = try GazetteerCompiler()
        for table in GazetteerCompiler.tables {
            try compiler.add(text("\(folder)/\(table).tsv"), table: table)
        }
        let bytes = compiler.bytes
        try TrainingFile.save(bytes, to: output)
    }
}
