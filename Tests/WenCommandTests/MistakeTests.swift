import Foundation
import Testing

/// What a newcomer gets wrong is answered by a sentence that says what to do.
@Suite struct MistakeTests {
    private static let record = #"{"content":"三家"}"#

    @Test(
        "mistakes and their answers",
        arguments: [
            ("nwes.txt", "nwes.txt does not exist. Check the path.", "input"),
            ("empty", "empty has no .txt files. Name the files themselves.", "input"),
            ("a.txt -o empty", "empty is a folder. Name a file for the results.", nil),
            (
                "a.jsonl", "Line 1 of a.jsonl has no field 'text'. Name the field of the text (--text-field).",
                "record"
            ),
            (
                "a.csv",
                "a.csv has no column 'text'. Its columns are title, body: name the one that holds the text (--text-column).",
                "input"
            ),
            (
                "wide.csv",
                "wide.csv has no column 'text'. Its columns are \(String(repeating: "列, ", count: 66))列,…: name the one that holds the text (--text-column).",
                "input"
            ),
            (
                "a.png", "a.png is not text but binary data. If it is text, name its charset (--encoding).", "input"
            ),
            (
                "array.json",
                "array.json does not hold one JSON object a line. Write it so (jq -c '.[]' FILE > FILE.jsonl), or read it as text (--input text).",
                "input"
            ),
            (
                "--input jsonl object.json",
                "object.json does not hold one JSON object a line. Write it so (jq -c '.' FILE > FILE.jsonl), or read it as text (--input text).",
                "input"
            ),
            ("--input jsonl a.txt", "Line 1 of a.txt is no JSON object. Put one in each line.", "record"),
            ("a.txt --user-dictionary no.txt", "no.txt does not exist. Check the path.", nil),
            ("a.txt --user-dictionary empty", "empty is a folder. Name a file.", nil),
        ])
    func inputs(_ words: String, _ sentence: String, _ failed: String?) throws {
        let files = [
            "a.txt": "三家", "a.jsonl": Self.record, "a.csv": "title,body\n一,三家\n",
            "wide.csv": String(repeating: "列,", count: 1000), "empty/.x": "",
            "array.json": "\n [\n\(Self.record),\n\(Self.record)]\n", "object.json": "{\n  \"text\": \"三家\"\n}\n",
        ]
        try TemporaryFolder.with(files) { folder in
            try folder.write("a.png", Data([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13] + Array(0...255)))
            let outcome = try WenProcess.run(
                ["quantities"] + words.split(separator: " ").map(String.init), in: folder.root)
            let count = failed.map { "wen: 1 of 1 \($0) failed.\n" } ?? ""
            #expect(outcome == WenProcess.Outcome(errors: "wen: \(sentence)\n\(count)", status: 1))
        }
    }

    @Test(
        "command lines that are not understood",
        arguments: [
            ("quantities --fromat json", "Unknown option '--fromat'. Did you mean '--format'?", nil),
            (
                "quantities --format xml",
                "The value 'xml' is invalid for '--format <format>'. Please provide one of 'text', 'json', 'jsonl', 'csv' or 'tsv'.",
                "--format <format>  The form of results."
            ),
            ("quantities --threads 0", "--threads takes a number from 1 to 1024.", nil),
            (
                "quantities --encoding latin",
                "The value 'latin' is invalid for '--encoding <name>': The charset 'latin' is not known. Known are UTF-8, UTF-16LE, UTF-16BE, GB18030, GBK, Big5.",
                "--encoding <name>  The charset: UTF-8, UTF-16LE, UTF-16BE, GB18030, GBK or Big5. Told from the bytes by default; JSON lines are UTF-8."
            ),
            (
                "quantities --resume a.jsonl",
                "--resume goes on with a file of JSON lines: name it (-o FILE --format jsonl).", nil
            ),
            (
                "quantities --input csv --by line",
                "With --input csv each record is a document already; leave out --by line.", nil
            ),
            (
                "quantities --input html --by line",
                "With --input html each page is a document already; leave out --by line.", nil
            ),
            (
                "keywords --tags ,",
                "The value ',' is invalid for '--tags <tags>': There is no part of speech. Known are a, ad, an, b, c, d, e, f, g, h, i, j, k, l, m, n, nr, ns, nt, nx, nz, o, p, q, r, s, t, u, v, vd, vn, w, x, y, z.",
                "--tags <tags>  Only keywords whose last word has one of these parts of speech: n,nr,vn."
            ),
            (
                "keywords --top ten", "The value 'ten' is invalid for '--top <number>'",
                "--top <number>  How many keywords to list at most."
            ),
            (
                "report -f pdf",
                "The value 'pdf' is invalid for '-f <format>'. Please provide one of 'html', 'markdown' or 'svg'.",
                "-f <format>  A page, a text, or one chart."
            ),
        ])
    func usage(_ words: String, _ sentence: String, _ help: String?) throws {
        let words = words.split(separator: " ").map(String.init)
        let outcome = try WenProcess.run(words)
        let expected = """
            Error: \(sentence)
            \(help.map { "Help:  \($0)\n" } ?? "")Usage: wen \(words[0]) [<options>] [<FILE> ...]
              See 'wen \(words[0]) --help' for more information.

            """
        #expect(outcome == WenProcess.Outcome(errors: expected, status: 64))
    }

    @Test("a mistyped subcommand is no file")
    func subcommand() throws {
        let expected = """
            Error: 'analyse' is no file and no subcommand. Subcommands are analyze, segment, keywords, entities, quantities, \
            report, corpus, benchmark, evaluate, train, help.
            Usage: wen FILE…
                   wen <subcommand> [<options>] [FILE…]
              See 'wen --help' for more information.

            """
        try TemporaryFolder.with(["a.txt": "三家", "文": "三家"]) { folder in
            let outcome = try WenProcess.run(["analyse", "a.txt"], in: folder.root)
            #expect(outcome == WenProcess.Outcome(errors: expected, status: 64))
            #expect(try WenProcess.run(["文"], in: folder.root).output.hasPrefix("文  2 characters"))
            // With a dot or a slash it can only be meant as a file.
            #expect(try WenProcess.run(["b.txt"], in: folder.root).errors.hasPrefix("wen: b.txt does not exist."))
        }
    }
}
