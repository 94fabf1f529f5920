import Foundation
import Testing

/// What a newcomer gets wrong is answered by a sentence that says what to do.
@Suite struct MistakeTests {
    private static let record = #"{"content":"三家"}"#

    @Test(
        "mistakes and their answers",
        arguments: [
            (["quantities", "nwes.txt"], "nwes.txt does not exist. Check the path.", 1),
            (["quantities", "empty"], "empty has no .txt files. Name the files themselves.", 1),
            (["quantities", "a.txt", "-o", "empty"], "empty is a folder. Name a file for the results.", 1),
            (
                ["quantities", "a.jsonl"],
                "Line 1 of a.jsonl has no field 'text'. Name the field of the text (--text-field).", 1
            ),
            (
                ["quantities", "a.csv"],
                "a.csv has no column 'text'. Its columns are title, body: name the one that holds the text (--text-column).",
                1
            ),
            (
                ["quantities", "a.png"],
                "a.png is not text but binary data. If it is text, name its charset (--encoding).", 1
            ),
            (["quantities", "--input", "jsonl", "a.txt"], "Line 1 of a.txt is no JSON object.", 1),
        ])
    func inputs(_ arguments: [String], _ sentence: String, _ status: Int32) throws {
        let files = ["a.txt": "三家", "a.jsonl": Self.record, "a.csv": "title,body\n一,三家\n", "empty/.x": ""]
        try TemporaryFolder.with(files) { folder in
            try folder.write("a.png", Data([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13] + Array(0...255)))
            let outcome = try WenProcess.run(arguments, in: folder.root)
            #expect(outcome.output == "")
            #expect(outcome.errors.hasPrefix("wen: \(sentence)\n"))
            #expect(outcome.errors.split(separator: "\n").count <= 2)
            #expect(outcome.status == status)
        }
    }

    @Test(
        "command lines that are not understood",
        arguments: [
            (["quantities", "--fromat", "json"], "Error: Unknown option '--fromat'. Did you mean '--format'?"),
            (
                ["quantities", "--format", "xml"],
                "Error: The value 'xml' is invalid for '--format <format>'. Please provide one of 'text', 'json', 'jsonl', 'csv' or 'tsv'."
            ),
            (["quantities", "--threads", "0"], "Error: --threads takes a number from 1 to 1024."),
            (
                ["quantities", "--encoding", "latin"],
                "Error: The value 'latin' is invalid for '--encoding <name>': The charset 'latin' is not known. Known are UTF-8, UTF-16LE, UTF-16BE, GB18030, GBK, Big5."
            ),
            (
                ["quantities", "--resume", "a.jsonl"],
                "Error: --resume goes on with a file of JSON lines: name it (-o FILE --format jsonl)."
            ),
            (
                ["quantities", "--input", "csv", "--by", "line"],
                "Error: With --input csv each record is a document already; leave out --by line."
            ),
        ])
    func usage(_ arguments: [String], _ sentence: String) throws {
        let outcome = try WenProcess.run(arguments)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix(sentence), "\(outcome.errors)")
        #expect(outcome.status == 64)
    }
}
