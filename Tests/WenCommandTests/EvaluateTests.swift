import Foundation
import Testing

/// The scorers and corpora that may stand beside the package.
enum Shared {
    static let root = ReadmeTests.root.deletingLastPathComponent().appending(path: "shared")
    static let hasTools = FileManager.default.fileExists(atPath: root.appending(path: "tools").path)
}

/// `wen evaluate` gives the figures of the scorers that stand beside the corpora, to the last digit.
@Suite(.enabled(if: Shared.hasTools, "needs the scorers and corpora beside the package"))
struct EvaluateTests {
    /// Unpacks a gold file, runs a command that predicts, and the scorer.
    static func score(_ tool: String, gold: String, predict: String, in folder: TemporaryFolder) throws -> String {
        let script = """
            set -e -o pipefail
            xz -dc '\(Shared.root.path)/corpora/\(gold).xz' > all
            head -300 all > gold
            \(predict)
            python3 '\(Shared.root.path)/tools/\(tool).py' gold predicted
            """
        let outcome = try WenProcess.shell(script, in: folder.root)
        try #require(outcome.status == 0, "\(outcome)")
        return outcome.output
    }

    static func evaluate(_ task: String, in folder: TemporaryFolder) throws -> [String: Any] {
        let outcome = try WenProcess.run(["evaluate", task, "gold", "--format", "json"], in: folder.root)
        try #require(outcome.status == 0, "\(outcome)")
        return try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }

    /// A fraction of a result as the scorers print it.
    static func percent(_ value: Any?, _ places: Int) throws -> String {
        String(format: "%.\(places)f", 100 * (try #require(value as? Double)))
    }

    @Test(arguments: ["pd-199802.dev.seg.txt", "gsdsimp.dev.seg.txt"])
    func segmentation(_ name: String) throws {
        try TemporaryFolder.with { folder in
            let printed = try Self.score(
                "score_segmentation", gold: "segmentation/\(name)",
                predict: "tr -d ' ' < gold | $WEN segment > predicted", in: folder)
            let result = try Self.evaluate("segmentation", in: folder)
            let figures = try ["precision", "recall", "f1"].map { try Self.percent(result[$0], 2) }
            #expect(printed.hasPrefix("P \(figures[0])  R \(figures[1])  F1 \(figures[2])  "))
        }
    }

    @Test(arguments: ["msra.dev", "uner-gsdsimp.dev"])
    func entities(_ name: String) throws {
        try TemporaryFolder.with { folder in
            let printed = try Self.score(
                "score_entities", gold: "entities/\(name).ner.jsonl",
                predict: "$WEN entities --input jsonl --format jsonl gold > predicted", in: folder)
            let result = try Self.evaluate("entities", in: folder)
            let types = try #require(result["types"] as? [String: Any])
            let rows: [(String, Any?)] = [
                ("PER", types["person"]), ("ORG", types["organization"]), ("LOC", types["location"]), ("micro", result),
            ]
            for (label, row) in rows {
                let row = try #require(row as? [String: Any])
                let line = try #require(printed.split(separator: "\n").first { $0.hasPrefix(label) })
                let figures = try ["precision", "recall", "f1"].map { try Self.percent(row[$0], 1) }
                let fields = line.split(separator: " ").map(String.init)
                #expect([fields[2], fields[4], fields[6]] == figures)
            }
        }
    }

    @Test func keywords() throws {
        try TemporaryFolder.with { folder in
            let printed = try Self.score(
                "score_keywords", gold: "keywords/csl.train.jsonl",
                predict: "$WEN keywords --top 20 --input jsonl --format jsonl gold > predicted", in: folder)
            let result = try Self.evaluate("keywords", in: folder)
            let figures = try ["f1_at_5", "f1_at_10", "recall_at_20"].map { try Self.percent(result[$0], 1) }
            #expect(printed.hasPrefix("F1@5 \(figures[0])  F1@10 \(figures[1])  R@20 \(figures[2])  "))
        }
    }

    /// Gold standards of our own: empty texts, characters beyond the first plane, spans that overlap or stand twice, other types,
    /// lines that end as on other systems.
    private static let oddGolds:
        [(task: String, tool: String, gold: String, predict: String, form: String, places: Int)] = [
            (
                "segmentation", "score_segmentation", "成都 😀 𠮷野家\r\n\nａ\u{3000}ｂ  e\u{301} 1 / 2\n",
                "sed 's/[[:space:]]//g' gold | $WEN segment > predicted", "P {precision}  R {recall}  F1 {f1}", 2
            ),
            (
                "entities", "score_entities",
                #"""
                {"text": "", "entities": []}
                {"text": "😀王小明在成都说", "entities": [[1, 4, "PER"], [1, 4, "PER"], [1, 5, "PER"], [1, 3, "ORG"], [5, 7, "GPE"], [5, 7, "LOC"], [0, 1, "TIME"]]}
                """#, "$WEN entities --input jsonl --format jsonl gold > predicted",
                "micro  P {precision}  R {recall}  F1 {f1} ", 1
            ),
            (
                "keywords", "score_keywords",
                #"""
                {"text": "", "keywords": []}
                {"text": "芯片产业的GDP增长。GDP很高。", "keywords": ["gdp", "GD P", "芯片\u3000产业", "芯片产业", "e\u0301"]}
                """#, "$WEN keywords --top 20 --input jsonl --format jsonl gold > predicted",
                "F1@5 {f1_at_5}  F1@10 {f1_at_10}  R@20 {recall_at_20} ", 1
            ),
            (
                "quantities", "grade_quantities",
                #"""
                {"id": "1", "text": "😀三家公司约5%", "alternatives": [[]], "optional": [{"start": 5, "end": 8}], "tags": [], "expected": [{"kind": "number", "start": 1, "end": 3, "accept_spans": [[1, 2], [1, 3]], "value": 3, "unit": null, "unit_canon": null, "approx": "", "iso": ""}]}
                {"id": "2", "text": "", "expected": [], "alternatives": [], "optional": [], "tags": ["negative"]}
                {"id": "3", "text": "从2019年至2021年", "alternatives": [], "optional": [], "tags": [], "expected": [{"kind": "date_range", "start": 1, "end": 12, "accept_spans": [[0, 12]], "value": null, "low": "2019", "high": "2021", "unit": null, "unit_canon": null}]}
                """#, "$WEN quantities --input jsonl --format jsonl gold > predicted",
                "span {span}%  span+value {span_value}%  span+value+unit {span_value_unit}%;", 1
            ),
        ]

    @Test(arguments: oddGolds)
    func oddGold(
        _ task: String, _ tool: String, _ gold: String, _ predict: String, _ form: String, _ places: Int
    ) throws {
        try TemporaryFolder.with(["gold": gold.hasSuffix("\n") ? gold : gold + "\n"]) { folder in
            let files = task == "quantities" ? "predicted gold" : "gold predicted"
            let outcome = try WenProcess.shell(
                "set -e -o pipefail; \(predict); python3 '\(Shared.root.path)/tools/\(tool).py' \(files)",
                in: folder.root)
            try #require(outcome.status == 0, "\(outcome)")
            let result = try Self.evaluate(task, in: folder)
            let wanted = try form.replacing(/\{(\w+)\}/) { try Self.percent(result[String($0.1)], places) }
            #expect(
                outcome.output.replacing(#/ +/#, with: " ").contains(wanted.replacing(#/ +/#, with: " ")),
                "\(wanted): \(outcome)")
        }
    }

    @Test func quantities() throws {
        try TemporaryFolder.with { folder in
            let script = """
                set -e
                cp '\(Shared.root.path)/seed/quantities.gold.jsonl' gold
                $WEN quantities --input jsonl --format jsonl gold > predicted
                python3 '\(Shared.root.path)/tools/grade_quantities.py' predicted gold
                """
            let outcome = try WenProcess.shell(script, in: folder.root)
            try #require(outcome.status == 0, "\(outcome)")
            let result = try Self.evaluate("quantities", in: folder)
            let figures = try ["span", "span_value", "span_value_unit"].map { try Self.percent(result[$0], 1) }
            let spurious = try #require(result["spurious"] as? Double)
            #expect(
                outcome.output.contains(
                    "span \(figures[0])%  span+value \(figures[1])%  span+value+unit \(figures[2])%"))
            #expect(outcome.output.contains("spurious \(Int(spurious));"))
        }
    }
}

/// What is wrong with a gold standard is told.
@Suite struct EvaluateFailureTests {
    @Test(
        "the line and the field that are wrong are told",
        arguments: [
            ("entities", #"{"text": "成都"}"#, "It has no field 'entities'. "),
            ("quantities", #"{"id": "1", "text": "三家"}"#, "It has no field 'expected'. "),
            (
                "quantities", #"{"id": "1", "text": "三家", "expected": [{"start": 0, "end": 2}]}"#,
                "It has no field 'expected[0].kind'. "
            ),
            ("quantities", #"{"id": 1, "text": "三家", "expected": []}"#, "Its field 'id' is of another type. "),
            ("keywords", "[", "It is no JSON, or one of its numbers does not fit. "),
            ("keywords", "[1]", "It is no JSON object. "),
            (
                "entities", #"{"text": "成都", "entities": [[0, 1.5, "LOC"]]}"#,
                "It is no JSON, or one of its numbers does not fit. "
            ),
            ("keywords", #"{"text": "成都", "keywords": "成都"}"#, "Its field 'keywords' is of another type. "),
            (
                "entities", #"{"text": "成都", "entities": [[0, "LOC"]]}"#,
                "Its field 'entities[0][1]' is of another type. "
            ),
            (
                "entities", #"{"text": "😀都", "entities": [[0, 3, "LOC"]]}"#,
                "It has an entity from 0 to 3 in a text of 2 characters. "
            ),
            (
                "quantities", #"{"id": "1", "text": "三家", "expected": [{"start": 2, "end": 0, "kind": "number"}]}"#,
                "It has a span [2, 0] in a text of 2 characters. "
            ),
        ])
    func tellsTheFault(_ task: String, _ line: String, _ fault: String) throws {
        try TemporaryFolder.with(["gold": line + "\n"]) { folder in
            let outcome = try WenProcess.run(["evaluate", task, "gold"], in: folder.root)
            #expect(outcome.status == 1)
            let told = "wen: gold: Line 1 of the corpus cannot be read. \(fault)It needs the form {"
            #expect(outcome.errors.hasPrefix(told), "\(outcome)")
        }
    }

    @Test(
        "a label that no scheme has is told with its line",
        arguments: [
            #"{"text": "成都欧林", "entities": [[0, 4, "ORGN"]]}"#, "成 B-ORGN\n都 I-ORGN\n", "成 O\n都 I-ORGN\n",
        ])
    func labels(_ gold: String) throws {
        try TemporaryFolder.with(["gold": gold]) { folder in
            let outcome = try WenProcess.run(["evaluate", "entities", "gold"], in: folder.root)
            let line = gold.hasPrefix("成 O") ? 2 : 1
            let told =
                "wen: gold: Line \(line) of the corpus cannot be read. The label 'ORGN' is not known. "
                + "Known are GPE, LOC, ORG, PER, PERSON, location, organization, person; and, for what is not scored, MISC, "
            #expect(outcome.errors.hasPrefix(told) && outcome.output == "" && outcome.status == 1, "\(outcome)")
        }
    }

    @Test(
        "entities of other types are left out, and that is told",
        arguments: [
            #"{"text": "王明三月到成都", "entities": [[0, 2, "PERSON"], [2, 4, "DATE"], [4, 5, "MISC"], [5, 6, "DATE"]]}"#,
            "王 B-PERSON\n明 I-PERSON\n三 B-DATE\n月 I-DATE\n到 S-MISC\n成 S-DATE\n都 O\n",
        ])
    func otherTypes(_ gold: String) throws {
        try TemporaryFolder.with(["gold": gold]) { folder in
            let outcome = try WenProcess.run(["evaluate", "entities", "gold"], in: folder.root)
            let told = "wen: gold: left out are entities of types that Wen does not find: DATE 2, MISC 1.\n"
            #expect(outcome.errors == told && outcome.status == 0, "\(outcome)")
            #expect(outcome.output.contains("(gold 1, "))
        }
    }

    @Test(
        "there is nothing to score",
        arguments: [
            ("segmentation", ""), ("segmentation", "\n \n"), ("entities", ""), ("entities", "\n"), ("keywords", ""),
            ("quantities", "\n\n"),
        ])
    func nothing(_ task: String, _ gold: String) throws {
        try TemporaryFolder.with(["gold": gold]) { folder in
            let outcome = try WenProcess.run(["evaluate", task, "gold"], in: folder.root)
            let sentence = "gold holds nothing to score. Look at the file."
            #expect(outcome == WenProcess.Outcome(errors: "wen: \(sentence)\n", status: 1))
        }
    }

    @Test(
        "what cannot be read is told in a sentence",
        arguments: [
            ("evaluate segmentation no.txt", "no.txt does not exist. Check the path."),
            ("evaluate segmentation gold --vocabulary no.txt", "no.txt does not exist. Check the path."),
            ("evaluate segmentation gold --user-dictionary no.txt", "no.txt does not exist. Check the path."),
            (
                "evaluate segmentation cut.conllu",
                "cut.conllu: Line 2 of the corpus cannot be read. It needs the ten columns of CoNLL-U, divided by tabs"
            ),
            (
                "evaluate segmentation gold --vocabulary cut.conllu", "cut.conllu: Line 2 of the corpus cannot be read."
            ),
            ("evaluate segmentation gold --model no.bin", "Opening no.bin failed: No such file or directory."),
        ])
    func files(_ command: String, _ sentence: String) throws {
        let cut = "1\t好\t好\tADJ\tVA\t_\t0\troot\t_\t_\n2\t了\n"
        try TemporaryFolder.with(["gold": "三 家\n", "cut.conllu": cut]) { folder in
            let outcome = try WenProcess.run(command.split(separator: " ").map(String.init), in: folder.root)
            #expect(outcome.errors.hasPrefix("wen: \(sentence)") && outcome.status == 1, "\(outcome)")
        }
    }

    @Test("a kind of any name is a name in JSON")
    func kinds() throws {
        let gold = #"{"id":"1","text":"三家","expected":[{"start":0,"end":2,"kind":"a\"b\\"}]}"#
        let outcome = try WenProcess.run(
            ["evaluate", "quantities", "-", "--format", "json"], input: Data(gold.utf8))
        let result = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        #expect((result?["types"] as? [String: Any])?[#"a"b\"#] != nil, "\(outcome)")
    }

    @Test("words of one's own are scored too")
    func userDictionary() throws {
        try TemporaryFolder.with(["gold": "沐峦动力 和 沐峦新材\n", "words": "沐峦动力\n沐峦新材\n"]) { folder in
            let outcome = try WenProcess.run(
                ["evaluate", "segmentation", "gold", "--user-dictionary", "words"], in: folder.root)
            #expect(outcome.output.contains("F1 100.00  (gold 3, predicted 3, correct 3)"), "\(outcome)")
        }
    }

    @Test("no number of texts is below 0")
    func worst() throws {
        let outcome = try WenProcess.run(["evaluate", "segmentation", "gold", "--worst=-1"])
        #expect(outcome.errors.hasPrefix("Error: --worst takes a number from 0.\n") && outcome.status == 64)
    }
}
