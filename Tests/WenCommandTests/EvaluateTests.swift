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

/// What is wrong with a gold standard, or with what models are learned from, is told.
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
            ("keywords", "[", ""),
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
        "what cannot be read or written is told in a sentence",
        arguments: [
            ("evaluate segmentation no.txt", "no.txt does not exist. Check the path."),
            ("evaluate segmentation gold --vocabulary no.txt", "no.txt does not exist. Check the path."),
            ("evaluate segmentation gold --user-dictionary no.txt", "no.txt does not exist. Check the path."),
            ("evaluate segmentation gold --model no.bin", "Opening no.bin failed: No such file or directory."),
            ("train runs no.rules -o x", "no.rules does not exist. Check the path."),
            ("train gazetteer . -o x", "./surnames.tsv does not exist. Check the path."),
            ("train clusters . -o x", ". is a folder. Name a file."),
            ("train keywords gold -o x", "gold: Line 1 of the corpus cannot be read."),
            ("train entities gold:p -o x", "gold: Line 1 of the corpus cannot be read."),
            ("train entities gold -o no/x", "no/x cannot be made: its folder does not exist. Check the path."),
            ("train keywords gold -o .", ". is a folder. Name a file for the results."),
            ("train words gold -o no/x", "no/x cannot be made: its folder does not exist. Check the path."),
            ("train words gold -o .", ". is a folder. Name a file for the results."),
        ])
    func files(_ command: String, _ sentence: String) throws {
        try TemporaryFolder.with(["gold": "三 家\n"]) { folder in
            let outcome = try WenProcess.run(command.split(separator: " ").map(String.init), in: folder.root)
            #expect(outcome.errors.hasPrefix("wen: \(sentence)") && outcome.status == 1, "\(outcome)")
        }
    }

    @Test(
        "a corpus of names that is not understood is told before anything is read",
        arguments: [
            ("no.jsonl:q", "“q” is no kind of name; write p, o or l."),
            ("no.jsonl:p:much", "“much” is no number; write a weight such as 0.5."),
            ("no.jsonl --dev a.jsonl:p:1:old", "“old” is no style; write newspaper, encyclopedia, modern or any."),
        ])
    func nameCorpus(_ words: String, _ sentence: String) throws {
        let outcome = try WenProcess.run(
            ["train", "entities", "-o", "x"] + words.split(separator: " ").map(String.init))
        #expect(outcome.errors.contains(sentence) && outcome.errors.contains("Usage: wen train entities"))
        #expect(outcome.status == 64)
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
