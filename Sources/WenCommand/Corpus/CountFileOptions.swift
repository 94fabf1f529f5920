import ArgumentParser
import Wen

/// Counts that are kept in files, so that many machines can share the work.
struct CountFileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Also write the counts to a file, which --merge-counts reads.", valueName: "file"),
        completion: .file(extensions: ["tsv"]))
    var saveCounts: String?

    @Option(
        help: ArgumentHelp(
            "Add the counts of a file to those of the input; without named input they are all.", valueName: "file"),
        completion: .file(extensions: ["tsv"]))
    var mergeCounts: [String] = []

    /// Reads files of counts and adds them up.
    ///
    /// - Throws: ``InputFailure``, `CountsFileError`.
    static func read(_ paths: [String]) throws -> CorpusCounts {
        var counts = CorpusCounts()
        for path in paths { counts.merge(try CountsFile.read(TextFile.text(path).utf8, name: path)) }
        return counts
    }

    /// Writes counts where that was asked for.
    ///
    /// - Throws: ``OutputFailure``.
    func save(_ counts: CorpusCounts) throws {
        guard let saveCounts else { return }
        let file = try OutputFile(saveCounts)
        try CountsFile.write(counts) { line throws(OutputFailure) in try file.write(Array(line.utf8)) }
        try file.close()
    }
}
