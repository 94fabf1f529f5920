import ArgumentParser
import SystemPackage
import Wen

/// Where texts come from, and what is one document.
struct InputOptions: ParsableArguments {
    /// What is one document.
    enum Unit: String, CaseIterable, ExpressibleByArgument {
        case file, line
    }

    /// What files hold.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case text, html, csv, tsv, jsonl, segmented

        /// How the names of such files end.
        var endings: [String] {
            switch self {
            case .text, .segmented: ["txt"]
            case .html: ["html", "htm", "xhtml"]
            case .csv: ["csv"]
            case .tsv: ["tsv"]
            case .jsonl: ["jsonl", "ndjson", "json"]
            }
        }

        /// Whether each record of a file is a document.
        var isTable: Bool { self == .csv || self == .tsv || self == .jsonl }
    }

    @Argument(
        help: ArgumentHelp(
            "Files, folders (every .txt file below, or those of --input or --include), or - for standard input.",
            valueName: "FILE"),
        completion: .file())
    var files: [String] = []

    @Option(name: .customLong("by"), help: "What is one document: a file, or each line of it.")
    var unit = Unit.file

    @Option(
        name: .customLong("input"),
        help:
            "What files hold: text, a web page, a table, one JSON object a line, or text whose words are parted by spaces (word or word/tag). Told from a file's name by default."
    )
    var form: Form?

    @Option(
        name: [.long, .customLong("text-column")],
        help: ArgumentHelp(
            "The field of a JSON object, or the column of a table, that holds the text.",
            valueName: "name"))
    var textField = "text"

    @Option(
        name: [.long, .customLong("title-column")],
        help: ArgumentHelp("The field that holds the title.", valueName: "name"))
    var titleField = "title"

    @Option(
        name: [.long, .customLong("id-column")],
        help: ArgumentHelp(
            "The field that holds the identifier; without it, file and line.", valueName: "name"))
    var idField = "id"

    @Option(
        help: ArgumentHelp(
            "The charset: UTF-8, UTF-16LE, UTF-16BE, GB18030, GBK or Big5. Told from the bytes by default; JSON lines are UTF-8.",
            valueName: "name"),
        transform: InputOptions.encoding)
    var encoding: TextEncoding?

    @Flag(inversion: .prefixedNo, help: "Look in the folders of a folder too.")
    var recursive = true

    @Option(
        help: ArgumentHelp(
            "Of folders, take the files whose names match, such as '*.md'.", valueName: "pattern"))
    var include: [String] = []

    /// The options of a command line that names files alone, as ArgumentParser would set them.
    static func standard(_ files: [String]) -> InputOptions {
        var options = InputOptions()
        options.unit = .file
        options.form = nil
        options.textField = "text"
        options.titleField = "title"
        options.idField = "id"
        options.encoding = nil
        options.recursive = true
        options.include = []
        options.files = files
        return options
    }

    func validate() throws {
        if let form, unit == .line, form.isTable || form == .html {
            throw ValidationError(
                "With --input \(form.rawValue) each \(form.isTable ? "record" : "page") is a document already; leave out "
                    + "--by line.")
        }
    }

    /// What an input holds.
    func form(of source: InputSource) -> Form {
        if let form { return form }
        return Form.allCases.first { source.ending.map($0.endings.contains) ?? false } ?? .text
    }

    /// Whether all inputs hold plain text, as far as their names tell.
    var isPlainText: Bool {
        form.map { $0 == .text } ?? files.allSatisfy { form(of: .file(FilePath($0))) == .text }
    }

    /// Whether one of the inputs may hold many documents.
    func isManyPerInput(_ sources: [InputSource]) -> Bool {
        unit == .line || sources.contains { form(of: $0).isTable }
    }

    /// Analyses a document, whose words may be given.
    func analysis(of document: Document, by worker: AnalyzerWorker) -> Analysis {
        guard form == .segmented else { return worker.analyze(document) }
        let text = SegmentedText(document)
        return worker.analyze(text.document, text.segmentation)
    }

    /// Analyses documents, whose words may be given.
    func analyses(of documents: [Document], by worker: AnalyzerWorker) -> [Analysis] {
        form == .segmented ? documents.map { analysis(of: $0, by: worker) } : worker.analyze(documents)
    }

    private static func encoding(_ name: String) throws -> TextEncoding {
        guard let encoding = TextEncoding(name: name) else {
            let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("The charset '\(name)' is not known. Known are \(known).")
        }
        return encoding
    }
}
