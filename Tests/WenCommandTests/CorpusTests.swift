import Foundation
import Testing

/// Questions about four short texts of our own. The engine icu finds 24 terms in them: 芯 片 企业 投资 建 厂 芯 片 企业 看好
/// 市场 · 芯 片 企业 融资 · 北京 天气 晴朗 · 上海 天气 晴朗 北京 天气 多云.
@Suite struct CorpusTests {
    static let texts = [
        #"{"id":"1","date":"2023-05-01","kind":"科技","text":"芯片企业投资建厂。芯片企业看好市场。"}"#,
        #"{"id":"2","date":"2024-01-09","kind":"科技","text":"芯片企业融资。"}"#,
        #"{"id":"3","date":"2024-02-03","kind":"天气","text":"北京天气晴朗。"}"#,
        #"{"id":"4","kind":"天气","text":"上海天气晴朗,北京天气多云。"}"#,
    ]

    private func run(_ arguments: String, in folder: TemporaryFolder) throws -> WenProcess.Outcome {
        let words = arguments.split(separator: " ").map(String.init)
        let files = words.last?.hasSuffix(".jsonl") == true ? ["--engine", "icu", "--input", "jsonl"] : []
        return try WenProcess.run(["corpus"] + words + files, in: folder.root)
    }

    private func with(_ body: (TemporaryFolder) throws -> Void) throws {
        let lines = Self.texts.map { $0 + "\n" }
        try TemporaryFolder.with(
            ["a.jsonl": lines.joined(), "x.jsonl": lines[..<2].joined(), "y.jsonl": lines[2...].joined()], body)
    }

    @Test(
        "answers each question",
        arguments: [
            (
                "frequency --top 2 a.jsonl",
                """
                4 documents · 24 terms, 14 different

                term  count  documents  per million
                企业      3          2     125000.0
                天气      3          2     125000.0

                """
            ),
            (
                "frequency --top 1 --min-documents 2 -f csv a.jsonl",
                "term,count,documents,per_million\n企业,3,2,125000.0\n"
            ),
            (
                "keyness --group-field no --top 1 x.jsonl",
                """
                1 set · 2 documents · 15 terms, 9 different

                term  count  per million  reference count  reference per million  log likelihood  log ratio
                企业      3     200000.0                0                    0.0            0.00       0.00

                """
            ),
            // G² = 2 · 3 ln(3 / (3 · 9/24)) = 5.885; the ratio is (0.5/15) / (3/9) = 1/10.
            (
                "keyness --reference y.jsonl --direction both --top 1 x.jsonl",
                """
                2 documents · 15 terms, 9 different against 2 documents · 9 terms, 5 different

                term  count  per million  reference count  reference per million  log likelihood  log ratio
                企业      3     200000.0                0                    0.0            2.82       1.85
                天气      0          0.0                3               333333.3            5.88      -3.32

                """
            ),
            (
                "keyness --group-field kind --top 1 -f jsonl a.jsonl",
                """
                {"set":"天气","term":"天气","count":3,"documents":2,"per_million":333333.333333,"reference_count":0,"reference_documents":0,"reference_per_million":0.0,"log_likelihood":5.884976,"log_ratio":3.321928}
                {"set":"科技","term":"企业","count":3,"documents":2,"per_million":200000.0,"reference_count":0,"reference_documents":0,"reference_per_million":0.0,"log_likelihood":2.820022,"log_ratio":1.847997}

                """
            ),
            (
                "cooccurrence --term 北京 a.jsonl",
                """
                5 sentences

                first  second  count  first count  second count  log likelihood  npmi
                北京   天气        2            2             2            6.73  1.00
                北京   晴朗        2            2             2            6.73  1.00

                """
            ),
            (
                "concordance --query 天气 --width 3 --sort right a.jsonl",
                """
                id   left  match  right
                4   ,北京  天气   多云。
                4    上海  天气   晴朗,
                3    北京  天气   晴朗。

                """
            ),
            (
                "concordance --query 天气 --width 3 --top 1 -f json a.jsonl",
                """
                [
                  {
                    "id": "3",
                    "start": 2,
                    "end": 4,
                    "left": "北京",
                    "match": "天气",
                    "right": "晴朗。"
                  }
                ]

                """
            ),
        ])
    func answers(_ arguments: String, _ output: String) throws {
        try with { folder in
            let outcome = try run(arguments, in: folder)
            #expect(outcome == WenProcess.Outcome(output: output))
            let words = arguments.split(separator: " ", maxSplits: 1)
            #expect(try run("\(words[0]) --threads 2 \(words[1])", in: folder) == outcome)
        }
    }

    @Test(
        "what has no date is left out of a trend, and that is told",
        arguments: [
            (
                "trend --term 企业 --term 天气 -f csv",
                "term,count,log_likelihood,rise,2023,2024,2023_per_million,2024_per_million\n"
                    + "企业,3,0.039744,-1.0,2,1,181818.181818,142857.142857\n天气,1,1.888923,1.0,0,1,0.0,142857.142857\n",
                "1 of 4 documents has no date that tells the year, and is left out."
            ),
            (
                "trend --per month --term 天气 -f jsonl",
                #"{"term":"天气","count":1,"log_likelihood":3.583519,"rise":0.816497,"#
                    + #""counts":[["2023-05",0],["2024-01",0],["2024-02",1]],"#
                    + #""per_million":[["2023-05",0.0],["2024-01",0.0],["2024-02",333333.333333]]}"# + "\n",
                "1 of 4 documents has no date that tells the month, and is left out."
            ),
            (
                "trend --date-field no -f csv", "term,count,log_likelihood,rise\n",
                "No document has a date that tells its year. Name the field of dates (--date-field)."
            ),
            (
                "trend --date-field no", "",
                "No document has a date that tells its year. Name the field of dates (--date-field)."
            ),
        ])
    func trends(_ arguments: String, _ output: String, _ sentence: String) throws {
        try with { folder in
            let outcome = try run(arguments + " a.jsonl", in: folder)
            #expect(outcome == WenProcess.Outcome(output: output, errors: "wen: \(sentence)\n"))
        }
    }

    @Test("a term that was asked for and is no term is told", arguments: ["cooccurrence", "trend"])
    func missing(_ question: String) throws {
        try with { folder in
            let outcome = try run("\(question) --term 芯片企业 --term 企业 a.jsonl", in: folder)
            #expect(outcome.status == 0)
            #expect(outcome.errors.contains("wen: 芯片企业 is counted nowhere."))
            #expect(!outcome.errors.contains("wen: 企业 is"))
        }
    }

    @Test("a date stands in a field, an identifier or the name of a file")
    func dates() throws {
        let files = [
            "2023-05.txt": "天气", "a.jsonl": #"{"id":"20240203","text":"天气"}"#,
            "b.jsonl": #"{"id":"20240203","date":"2025","text":"天气"}"#,
        ]
        try TemporaryFolder.with(files) { folder in
            let outcome = try WenProcess.run(
                ["corpus", "trend", "--term", "天气", "-f", "csv", "2023-05.txt", "a.jsonl", "b.jsonl"], in: folder.root)
            #expect(outcome.output.hasPrefix("term,count,log_likelihood,rise,2023,2024,2025,2023_per_million,"))
            #expect(outcome.output.contains("\n天气,3,"))
            #expect(outcome.errors == "")
        }
    }

    @Test("options that say nothing about a corpus are none", arguments: ["--resume", "--offsets utf8"])
    func options(_ option: String) throws {
        try with { folder in
            let outcome = try run("frequency \(option) -o x.jsonl a.jsonl", in: folder)
            let name = option.prefix { $0 != " " }
            #expect(outcome.errors.hasPrefix("Error: Unknown option '\(name)'") && outcome.status == 64)
            #expect(!(try run("frequency --help", in: folder).output.contains(name)))
            let kept = try String(contentsOf: folder.url("x.jsonl"), encoding: .utf8)
            #expect(kept.hasPrefix(Self.texts[0]))
            let places = try run("concordance --query 天气 --offsets utf8 --top 1 -f jsonl a.jsonl", in: folder)
            #expect(places.output.contains(#""start":6,"end":12"#))
        }
    }

    @Test("lists of parts of speech, and of stop words that a pipe gives once")
    func lists() throws {
        try with { folder in
            let tagged = try run("frequency --tags n,v -f csv a.jsonl", in: folder)
            let spaced = try WenProcess.run(
                ["corpus", "frequency", "--tags", "n , v", "-f", "csv", "--engine", "icu", "a.jsonl"], in: folder.root)
            #expect(spaced == tagged && spaced.status == 0)
            let line = """
                $WEN corpus keyness x.jsonl --reference y.jsonl --engine icu --direction both --top 1 \
                    --stopwords <(echo 天气) -f tsv | cut -f 2
                """
            #expect(try WenProcess.shell(line, in: folder.root).output == "term\n企业\n北京\n")
        }
    }

    @Test("counts of parts are merged to those of the whole")
    func mergesCounts() throws {
        try with { folder in
            _ = try run("frequency --save-counts all.tsv a.jsonl", in: folder)
            _ = try run("frequency --save-counts x.tsv x.jsonl", in: folder)
            _ = try run("frequency --merge-counts x.tsv --save-counts xy.tsv y.jsonl", in: folder)
            let all = try String(contentsOf: folder.url("all.tsv"), encoding: .utf8)
            #expect(all == (try String(contentsOf: folder.url("xy.tsv"), encoding: .utf8)))
            #expect(
                all.hasPrefix(
                    "#\tengine=icu\tlatin=yes\tmatch-case=no\tmin-characters=1\tmodel=none\tnumbers=no\tsets=none\t"
                        + "stopwords=standard\ttags=all\tuser-dictionary=none\twords=1\n"
                        + "set\tterm\tcount\tdocuments\n\t\t24\t4\n\t上海\t1\t1\n"))
            let merged = try run("frequency --top 1 -f tsv --merge-counts all.tsv --merge-counts all.tsv", in: folder)
            #expect(merged.output == "term\tcount\tdocuments\tper_million\n企业\t6\t4\t125000.0\n")
            let keyness = try run(
                "keyness --reference-counts x.tsv --top 1 -f tsv --merge-counts all.tsv", in: folder)
            #expect(keyness.output.split(separator: "\n").last?.hasPrefix("\t天气\t3\t2\t") == true)
        }
    }

    @Test(
        "counts of terms that were counted in different ways are not put together",
        arguments: [
            (
                "frequency --merge-counts two.tsv --merge-counts one.tsv", "two.tsv and one.tsv",
                "numbers: yes, no; words: 2, 1"
            ),
            ("frequency --merge-counts two.tsv x.jsonl", "two.tsv and the texts", "numbers: yes, no; words: 2, 1"),
            (
                "keyness --merge-counts one.tsv --reference-counts two.tsv", "one.tsv and two.tsv",
                "numbers: no, yes; words: 1, 2"
            ),
            ("keyness --reference-counts none.tsv x.jsonl", "the texts and none.tsv", "stopwords: standard, none"),
            (
                "keyness --merge-counts none.tsv --reference x.jsonl --input jsonl --engine icu",
                "none.tsv and the texts",
                "stopwords: none, standard"
            ),
            ("trend --per month --merge-counts years.tsv", "years.tsv and this trend or grouping", "sets: year, month"),
            ("trend --merge-counts one.tsv", "one.tsv and this trend or grouping", "sets: none, year"),
            (
                "keyness --group-field kind --merge-counts years.tsv", "years.tsv and this trend or grouping",
                "sets: year, field kind"
            ),
        ])
    func refusesOtherCounts(_ arguments: String, _ names: String, _ differences: String) throws {
        try with { folder in
            _ = try run("frequency --save-counts one.tsv x.jsonl", in: folder)
            _ = try run("frequency --words 2 --numbers --save-counts two.tsv x.jsonl", in: folder)
            _ = try run("frequency --no-stopwords --save-counts none.tsv x.jsonl", in: folder)
            _ = try run("trend --save-counts years.tsv a.jsonl", in: folder)
            let words = arguments.split(separator: " ").map(String.init)
            let outcome =
                words.contains("--engine")
                ? try WenProcess.run(["corpus"] + words, in: folder.root) : try run(arguments, in: folder)
            let sentence =
                "\(names) were counted in different ways (\(differences)), and cannot be put together. Count one of them anew, "
                + "with the options of the other."
            #expect(outcome == WenProcess.Outcome(errors: "wen: \(sentence)\n", status: 1))
        }
    }

    @Test("counts that are alike, or of an earlier version, are put together")
    func takesAlikeCounts() throws {
        try with { folder in
            let header = "set\tterm\tcount\tdocuments\n"
            try folder.write("old.tsv", header + "2022\t\t9\t1\n2022\t天气\t9\t1\n")
            let trend = try run("trend --term 天气 --save-counts years.tsv --merge-counts old.tsv a.jsonl", in: folder)
            #expect(trend.status == 0 && trend.errors.contains("1 of 5 documents has no date"), "\(trend)")
            let again = try run("trend --term 天气 --merge-counts years.tsv", in: folder)
            #expect(again == trend)
            // An answer about all documents takes counts of any sets.
            let all = try run("frequency --merge-counts years.tsv --save-counts all.tsv x.jsonl", in: folder)
            #expect(all.status == 0 && all.errors == "")
            #expect(try String(contentsOf: folder.url("all.tsv"), encoding: .utf8).contains("\tsets=several\t"))
            let words = ["keyness", "--merge-counts", "all.tsv", "--reference-counts", "old.tsv"]
            #expect(try run(words.joined(separator: " "), in: folder).status == 0)
        }
    }

    @Test("new words of a text, none where nothing is new")
    func newWords() throws {
        let sentences = ["公司沐峦建厂", "投资沐峦成功", "看好沐峦前景", "参观沐峦车间", "介绍沐峦产品", "采访沐峦员工"]
        let arguments = ["corpus", "new-words", "--min-cohesion", "2", "-f", "jsonl"]
        let outcome = try WenProcess.run(arguments, input: Data(sentences.joined(separator: "。").utf8))
        #expect(outcome.output.hasPrefix(#"{"word":"沐峦","count":6,"#) && outcome.status == 0)
        #expect(try WenProcess.run(arguments, input: Data("天气天气".utf8)) == WenProcess.Outcome())
    }

    @Test(
        "tells what is wrong",
        arguments: [
            (
                "keyness a.jsonl",
                "Name either what to compare with (--reference, --reference-counts) or --group-field.", 64
            ),
            (
                "frequency --merge-counts x.jsonl a.jsonl",
                "Reading counts failed at line 1 of x.jsonl, which does not fit a file of counts.", 1
            ),
            ("frequency --tags foo a.jsonl", "'foo' is no part of speech.", 64),
            ("frequency --stopwords none.txt a.jsonl", "none.txt does not exist. Check the path.", 1),
            ("frequency none.jsonl", "none.jsonl does not exist. Check the path.", 1),
            ("frequency --min-count 0 a.jsonl", "--min-count takes a number from 1.", 64),
            ("frequency --min-documents 0 a.jsonl", "--min-documents takes a number from 1.", 64),
            ("frequency --min-characters 0 a.jsonl", "--min-characters takes a number from 1.", 64),
            ("new-words --min-entropy nan a.jsonl", "--min-entropy takes a number from 0.", 64),
            (
                "frequency --save-counts x -o x a.jsonl", "--output and --save-counts both name x. Name two files.", 64
            ),
            ("frequency --save-counts no/x a.jsonl", "no/x cannot be made: its folder does not exist.", 1),
            ("concordance a.jsonl", "Missing expected argument '--query <text>'", 64),
        ])
    func tellsFaults(_ arguments: String, _ sentence: String, _ status: Int32) throws {
        try with { folder in
            let outcome = try run(arguments, in: folder)
            #expect(outcome.errors.contains(sentence), "\(outcome)")
            #expect(outcome.status == status)
        }
    }
}
