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

    /// What files call what their sets are.
    static let setsKey = "sets"

    /// Opens the file that counts are written to, where one is named.
    ///
    /// - Throws: ``OutputFailure``.
    func open() throws(OutputFailure) -> OutputFile? {
        guard let saveCounts else { return nil }
        return try OutputFile(saveCounts)
    }

    /// Writes counts, where there is a file for them, and closes it.
    ///
    /// - Throws: ``OutputFailure``.
    static func write(_ merged: MergedCounts, to file: OutputFile?) throws {
        guard let file else { return }
        try CountsFile.write(merged.counts, options: merged.description) { line throws(OutputFailure) in
            try file.write(Array(line.utf8))
        }
        try file.close()
    }
}
