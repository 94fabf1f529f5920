import Foundation
import Testing

/// Web pages, tables, compressed files, folders.
@Suite struct InputFormTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

    private func quantities(_ arguments: [String], in folder: TemporaryFolder) throws -> WenProcess.Outcome {
        try WenProcess.run(["quantities", "-f", "tsv"] + arguments, in: folder.root)
    }

    /// The wordings of all quantities that a command finds, with the identifiers of their documents.
    private func found(_ arguments: [String], in folder: TemporaryFolder) throws -> [String] {
        let outcome = try quantities(arguments, in: folder)
        return outcome.output.split(separator: "\n").dropFirst().map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).prefix(2).joined(separator: " ")
        }
    }

    private static let page = """
        <!DOCTYPE html><html><head><title>澜州要闻</title><style>p { width: 11px }</style>
        <script>var x = "12亿元<p>";</script></head><body>
        <nav><a href="/">首页 1</a> <a href="/2">第2页</a></nav>
        <div><a href="a">相关新闻：去年出口13亿元，同比增长百分之五，创历史新高</a></div>
        <article><h1>进出口增长</h1><p>前三季度进出口4511亿元&nbsp;，<b>同比增长12.4%</b>&#x3002;</p><!-- 99家 -->
        <p class=">">新增企业1500多家。</p></article>
        <footer>版权所有 2025年</footer></body></html>
        """

    @Test("a file named .json is read as JSON lines, unless it is said to be text")
    func jsonFile() throws {
        let lines = "\n" + #"{"id":"a","text":"一共三家。"}"# + "\n" + #"{"id":"b","text":"四家"}"# + "\n"
        try TemporaryFolder.with(["in.json": lines, "in.jsonl": lines, "in.txt": lines]) { folder in
            func output(_ arguments: String...) throws -> String {
                let outcome = try WenProcess.run(["keywords", "-f", "csv"] + arguments, in: folder.root)
                #expect(outcome.errors == "" && outcome.status == 0)
                return outcome.output
            }
            let (named, lines) = try (output("in.json"), output("in.jsonl"))
            #expect(named == lines.replacing("in.jsonl", with: "in.json"))
            let (text, plain) = try (output("--input", "text", "in.json"), output("in.txt"))
            #expect(text == plain.replacing("in.txt", with: "in.json"))
        }
    }

    @Test("of a web page the main text is read, and that is said")
    func webPage() throws {
        try TemporaryFolder.with(["a.html": Self.page]) { folder in
            let words = try found(["a.html"], in: folder)
            #expect(words == ["a.html 前三季度", "a.html 4511亿元", "a.html 12.4%", "a.html 1500多家"])
            let told = try quantities(["a.html", "--verbose"], in: folder).errors
            #expect(
                told == """
                    wen: a.html: UTF-8, as its bytes tell.
                    wen: a.html: a web page; kept 3 of 6 blocks as its main text.

                    """)
        }
    }

    @Test("a web page of which nothing is left")
    func linksAlone() throws {
        try TemporaryFolder.with(["a.html": "<a href='/'>一共三家</a>"]) { folder in
            let told = "wen: a.html is a web page of links alone; none of its text was kept.\n"
            let outcome = try WenProcess.run(["segment", "a.html"], in: folder.root)
            #expect(outcome == WenProcess.Outcome(output: "\n", errors: told))
        }
    }

    @Test("tables give a document for each record, by the names of their columns")
    func tables() throws {
        let files = [
            "a.csv": "id,date,body\n7,2025-01-02,\"一共三家\"\"厂\"\"，\n四人\"\nshort\n,2025-01-03,五家\n",
            "a.tsv": "text\tid\n六家\tx\n",
        ]
        try TemporaryFolder.with(files) { folder in
            let outcome = try quantities(["a.csv", "--text-column", "body"], in: folder)
            #expect(try found(["a.csv", "--text-column", "body"], in: folder) == ["7 三家", "7 四人", "a.csv:5 五家"])
            #expect(
                outcome.errors == """
                    wen: Line 4 of a.csv has 1 column where line 1 has 3. Put text that has separators or line ends into quotation marks.
                    wen: 1 of 3 records failed.

                    """)
            #expect(try found(["a.tsv"], in: folder) == ["x 六家"])
            let missing = try quantities(["a.csv"], in: folder)
            #expect(
                missing.errors == """
                    wen: a.csv has no column 'text'. Its columns are id, date, body: name the one that holds the text (--text-column).
                    wen: 1 of 1 input failed.

                    """)
        }
    }

    @Test(
        "a row of a table that would lose text is a failed record",
        arguments: [
            (
                "text,id\n三家,1,四家\n五家,2,,\n",
                "has 3 columns where line 1 has 2. Put text that has separators or line ends into quotation marks.", 2,
                ["五家"]
            ),
            (
                "id,text\n1,三家\n2,\"四\n家\n3,五家\n",
                "opens a quotation mark that is never closed; what stands behind it is lost. Close it, or double it where it is text.",
                3, ["三家"]
            ),
            (
                "text\n\"\n\n三家\"\n\"四家\"\"\n",
                "opens a quotation mark that is never closed; what stands behind it is lost. Close it, or double it where it is text.",
                5, ["三家"]
            ),
        ])
    func lostText(_ table: String, _ fault: String, _ line: Int, _ words: [String]) throws {
        try TemporaryFolder.with(["t.csv": table]) { folder in
            let outcome = try WenProcess.run(["segment", "--engine", "icu", "-f", "tsv", "t.csv"], in: folder.root)
            #expect(outcome.errors == "wen: Line \(line) of t.csv \(fault)\nwen: 1 of 2 records failed.\n")
            #expect(outcome.status == 1)
            let found = outcome.output.split(separator: "\n").dropFirst().map { $0.split(separator: "\t")[1] }
            #expect(found.joined() == words.joined())
        }
    }

    @Test("a header that is no record fails the whole table")
    func noHeader() throws {
        let outcome = try WenProcess.run(["segment", "--input", "csv"], input: Data("id,\"text\n三家\n".utf8))
        #expect(outcome.errors.hasPrefix("wen: Line 1 of standard input opens a quotation mark that is never closed;"))
        #expect(outcome.errors.hasSuffix("wen: 1 of 1 input failed.\n") && outcome.status == 1)
    }

    @Test(
        "what is too long is told with what helps",
        arguments: [
            ("--by line", "is longer than 64 MiB. Read it as a file (--by file)."),
            ("--input jsonl", "is longer than 64 MiB. Divide its text among several records."),
        ])
    func tooLong(_ options: String, _ advice: String) throws {
        let line = "{ echo; head -c 67108865 /dev/zero | tr '\\0' a; } | $WEN quantities \(options)"
        let told = "wen: Line 2 of standard input \(advice)\n"
        #expect(try WenProcess.shell(line).errors.hasPrefix(told))
    }

    @Test("compressed files are read as what they hold; damaged ones fail")
    func compressed() throws {
        try TemporaryFolder.with(["d/a.txt": "一共三家。", "d/b.jsonl": #"{"text":"四家"}"#]) { folder in
            _ = try WenProcess.shell("gzip d/a.txt d/b.jsonl; cat d/a.txt.gz d/a.txt.gz > two.gz", in: folder.root)
            #expect(
                try found(["d", "d/b.jsonl.gz", "two.gz"], in: folder)
                    == ["d/a.txt.gz 三家", "d/b.jsonl.gz:1 四家", "two.gz 三家", "two.gz 三家"])
            // A pipe may give less at first than gzip can be told by.
            for first in 1...3 {
                let pipe = "{ head -c \(first) d/a.txt.gz; sleep 0.1; tail -c +\(first + 1) d/a.txt.gz; }"
                let line = "\(pipe) | $WEN quantities -f tsv | cut -f 1,2"
                #expect(try WenProcess.shell(line, in: folder.root).output.hasSuffix("stdin\t三家\n"))
            }
            _ = try WenProcess.shell("head -c 30 d/a.txt.gz > cut.gz", in: folder.root)
            let cut = try quantities(["cut.gz"], in: folder)
            #expect(cut.status == 1)
            #expect(cut.errors.hasPrefix("wen: cut.gz is compressed by gzip, but damaged or cut off. Get it anew.\n"))
            // The records before the damage are whole.
            let lines = (1...9).map { #"{"text":"\#($0)家"}"# }.joined(separator: "\n")
            try folder.write("nine.jsonl", lines)
            _ = try WenProcess.shell("gzip nine.jsonl; head -c -4 nine.jsonl.gz > short.jsonl.gz", in: folder.root)
            let short = try WenProcess.run(["quantities", "short.jsonl.gz", "-f", "tsv"], in: folder.root)
            #expect(short.status == 1 && short.output.contains("\t8家\t"))
        }
    }

    @Test("folders by pattern, and without their folders")
    func folders() throws {
        try TemporaryFolder.with(["d/a.md": "三家", "d/b.txt": "四家", "d/e/c.md": "五家"]) { folder in
            let all = try found(["d", "--include", "*.md"], in: folder)
            #expect(all == ["d/a.md 三家", "d/e/c.md 五家"])
            let top = try found(["d", "--include", "*.md", "--no-recursive"], in: folder)
            #expect(top == ["d/a.md 三家"])
        }
    }

    /// All texts of Examples.
    private static let examples: [String] = {
        let names = try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Examples").path)
        return (names ?? []).filter { $0.hasSuffix(".txt") }.sorted()
    }()

    @Test("every charset that can hold an example gives the same results", arguments: examples)
    func charsets(_ name: String) throws {
        #expect(Self.examples.count >= 5)
        let text = try String(contentsOf: Self.root.appending(path: "Examples/\(name)"), encoding: .utf8)
        // Big5 has no simplified characters.
        let charsets =
            ["GB18030", "GBK", "UTF-16", "UTF-16LE", "UTF-16BE"] + (name == "traditional.txt" ? ["BIG5"] : [])
        try TemporaryFolder.with(["whole.txt": text]) { folder in
            for charset in charsets {
                // A character that the charset lacks is left out of both.
                let line = """
                    iconv -c -f UTF-8 -t \(charset) whole.txt > a.txt; iconv -f \(charset) -t UTF-8 a.txt > plain.txt
                    wc -m < plain.txt; $WEN analyze -f jsonl - < plain.txt; $WEN analyze -f jsonl - < a.txt
                    """
                let outcome = try WenProcess.shell(line, in: folder.root)
                let lines = outcome.output.split(separator: "\n").map(String.init)
                try #require(outcome.status == 0 && lines.count == 3, "\(outcome)")
                #expect(Int(lines[0]).map { $0 >= text.unicodeScalars.count - 1 } == true)
                #expect(lines[1].contains(#""encoding":"UTF-8","repairs":0,"#))
                let encoding = try #require(lines[2].firstMatch(of: /"encoding":"([^"]*)"/)?.output.1)
                #expect(
                    lines[2].replacing(#""encoding":"\#(encoding)""#, with: #""encoding":"UTF-8""#) == lines[1],
                    "\(charset)")
            }
        }
    }

    @Test("what failed in an ended run is told again, and no reason to stop", arguments: [[], ["--strict"]])
    func resumedFailure(_ options: [String]) throws {
        try TemporaryFolder.with(["in.jsonl": "{\"text\":\"一家\"}\n[]\n{\"text\":\"三家\"}\n"]) { folder in
            let arguments = ["quantities", "in.jsonl", "-f", "jsonl", "-o", "out.jsonl"]
            let failed = WenProcess.Outcome(errors: "wen: 1 of 3 records failed.\n", status: 1)
            #expect(try WenProcess.run(arguments, in: folder.root) == failed)
            let whole = try String(contentsOf: folder.url("out.jsonl"), encoding: .utf8)
            let lines = whole.split(separator: "\n").map { $0 + "\n" }
            for count in [2, 3] {
                try folder.write("out.jsonl", lines.prefix(count).joined())
                #expect(try WenProcess.run(arguments + options + ["--resume"], in: folder.root) == failed)
                #expect(try String(contentsOf: folder.url("out.jsonl"), encoding: .utf8) == whole)
            }
        }
    }

    @Test("an ended run goes on where it left off; nothing is lost or doubled")
    func resumed() throws {
        let records = (1...9).map { #"{"id":"r\#($0)","text":"一共\#($0)家"}"# }.joined(separator: "\n")
        try TemporaryFolder.with(["in.jsonl": records]) { folder in
            let arguments = ["quantities", "in.jsonl", "-f", "jsonl", "-o", "out.jsonl"]
            #expect(try WenProcess.run(arguments, in: folder.root) == WenProcess.Outcome())
            let whole = try Data(contentsOf: folder.url("out.jsonl"))
            for length in [0, 10, whole.count / 2, whole.count - 1, whole.count] {
                try folder.write("out.jsonl", whole.prefix(length))
                #expect(try WenProcess.run(arguments + ["--resume"], in: folder.root) == WenProcess.Outcome())
                #expect(try Data(contentsOf: folder.url("out.jsonl")) == whole)
            }
            try folder.write("out.jsonl", #"{"id":"other","quantities":[]}"# + "\n")
            let other = try WenProcess.run(arguments + ["--resume"], in: folder.root)
            #expect(
                other.errors == """
                    wen: out.jsonl cannot be gone on with: its line 1 is 'other', but the input has 'r1' there. \
                    Name the same input as before, or another file.

                    """)
            #expect(try WenProcess.run(["quantities", "in.jsonl", "--resume"], in: folder.root).status == 64)
            let lines = String(decoding: whole, as: UTF8.self).split(separator: "\n").prefix(4).map { $0 + "\n" }
                .joined()
            // A refused file keeps even the line that was not ended.
            let broken = lines + whole.prefix(20).map { String(UnicodeScalar($0)) }.joined()
            try folder.write("out.jsonl", broken)
            for options in [["keywords"], ["quantities", "--offsets", "utf8"], ["quantities", "--indicators"]] {
                let mixed = try WenProcess.run(
                    options + ["in.jsonl", "-f", "jsonl", "-o", "out.jsonl", "--resume"], in: folder.root)
                let sentence = """
                    wen: out.jsonl cannot be gone on with: its line 1 is not what this command writes with \
                    these options. Use the command and options of the ended run, or name another file.

                    """
                #expect(mixed == WenProcess.Outcome(errors: sentence, status: 1))
                #expect(try Data(contentsOf: folder.url("out.jsonl")) == Data(broken.utf8))
            }
            // The last line alone does not tell other options.
            try folder.write("out.jsonl", lines.replacing("r4", with: "r4 "))
            #expect(try WenProcess.run(arguments + ["--resume"], in: folder.root).errors.contains("its line 4 is"))
            try folder.write("out.jsonl", whole)
            try folder.write("in.jsonl", String(records.prefix { $0 != "\n" }))
            let short = try WenProcess.run(arguments + ["--resume"], in: folder.root)
            let sentence = """
                wen: out.jsonl cannot be gone on with: it has 9 lines, more than the input has documents (1). Name the same input \
                as before, or another file.

                """
            #expect(short == WenProcess.Outcome(errors: sentence, status: 1))
            #expect(try Data(contentsOf: folder.url("out.jsonl")) == whole)
        }
    }
}
