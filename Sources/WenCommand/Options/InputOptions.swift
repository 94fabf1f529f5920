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
        case text, jsonl, segmented
    }

    @Argument(
        help: ArgumentHelp(
            "Files, folders (every .txt file below; with --input jsonl .jsonl and .ndjson), or - for standard input.",
            valueName: "FILE"),
        completion: .file())
    var files: [String] = []

    @Option(name: .customLong("by"), help: "What is one document: a file, or each line of it.")
    var unit = Unit.file

    @Option(
        name: .customLong("input"),
        help:
            "What files hold: text, one JSON object a line, or text whose words are parted by spaces (word or word/tag)."
    )
    var form = Form.text

    @Option(help: ArgumentHelp("The field of a JSON object that holds the text.", valueName: "name"))
    var textField = "text"

    @Option(help: ArgumentHelp("The field that holds the title.", valueName: "name"))
    var titleField = "title"

    @Option(help: ArgumentHelp("The field that holds the identifier; without it, file and line.", valueName: "name"))
    var idField = "id"

    @Option(
        help: ArgumentHelp(
            "The charset: UTF-8, UTF-16LE, UTF-16BE, GB18030, GBK or Big5. Told from the bytes by default.",
            valueName: "name"),
        transform: InputOptions.encoding)
    var encoding: TextEncoding?

    func validate() throws {
        if form == .jsonl, unit == .line {
            throw ValidationError("With --input jsonl each line is a document already; leave out --by line.")
        }
    }

    /// Whether one input may hold many documents.
    var isManyPerInput: Bool { unit == .line || form == .jsonl }

    /// Analyses a document, whose words may be given.
    func analysis(of document: Document, by worker: AnalyzerWorker) -> Analysis {
        guard form == .segmented else { return worker.analyze(document) }
        let text = SegmentedText(document)
        return worker.analyze(text.document, text.segmentation)
    }

    private static func encoding(_ name: String) throws -> TextEncoding {
        guard let encoding = TextEncoding(name: name) else {
            let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("The charset '\(name)' is not known. Known are \(known).")
        }
        return encoding
    }
}
