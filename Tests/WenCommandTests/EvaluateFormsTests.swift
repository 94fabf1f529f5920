import Foundation
import Testing

/// `wen evaluate` reads every form of gold standard, and its JSON has fractions in total and per type. The figures are
/// counted here again from what the other commands print.
@Suite struct EvaluateFormsTests {
    static let sentences: [[(word: String, tag: String)]] = [
        [
            ("我们", "r"), ("在", "p"), ("成都", "ns"), ("买", "v"), ("了", "u"), ("三", "m"), ("本", "q"), ("书", "n"),
            ("。", "w"),
        ],
        [
            ("天气", "n"), ("很好", "a"), ("，", "w"), ("大家", "r"), ("都", "d"), ("在公", "n"), ("园里", "n"), ("散步", "v"),
            ("。", "w"),
        ],
    ]
    static let text = sentences.map { $0.map(\.word).joined() + "\n" }.joined()

    static let plain = sentences.map { $0.map(\.word).joined(separator: " ") + "\n" }.joined()
    static let tagged = sentences.map { $0.map { "\($0.word)/\($0.tag)" }.joined(separator: " ") + "\n" }.joined()
    static let conllu =
        sentences.map { sentence in
            "# text = \(sentence.map(\.word).joined())\n"
                + sentence.enumerated().map { index, pair in
                    "\(index + 1)\t\(pair.word)\t_\tX\t\(pair.tag)\t_\t0\tdep\t_\t_\n"
                }.joined() + "\n"
        }.joined()

    struct Found: Decodable {
        struct Token: Decodable {
            let text: String
            let start: Int
            let end: Int
            let tag: String?
        }
        let tokens: [Token]
    }

    private func evaluate(_ arguments: [String], _ gold: String, in folder: TemporaryFolder) throws -> [String: Any] {
        try folder.write("gold", gold)
        let outcome = try WenProcess.run(["evaluate"] + arguments + ["gold", "--format", "json"], in: folder.root)
        try #require(outcome.status == 0 && outcome.errors == "", "\(outcome)")
        return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }

    private func fraction(_ result: [String: Any], _ name: String) throws -> Double {
        try #require(result[name] as? Double, "\(name)")
    }

    @Test("words and tags", arguments: [("plain", plain), ("tagged", tagged), ("CoNLL-U", conllu)])
    func segmentation(form: String, gold: String) throws {
        try TemporaryFolder.with(["text": Self.text, "vocabulary": "我们 在 成都 买 了 三 本 书 。 ， 天气 大家 都"]) { folder in
            let printed = try WenProcess.run(["segment", "--by", "line", "--format", "jsonl", "text"], in: folder.root)
            let lines = try printed.output.split(separator: "\n").map {
                try JSONDecoder().decode(Found.self, from: Data($0.utf8)).tokens
            }
            var (correct, predicted, unknown, unknownFound, tags) = (0, 0, 0, 0, 0)
            for (sentence, tokens) in zip(Self.sentences, lines) {
                let found = Dictionary(uniqueKeysWithValues: tokens.map { ($0.start..<$0.end, $0.tag) })
                predicted += found.count
                var start = 0
                for (word, tag) in sentence {
                    let range = start..<start + word.unicodeScalars.count
                    start = range.upperBound
                    let isUnknown = ["很好", "在公", "园里", "散步"].contains(word)
                    unknown += isUnknown ? 1 : 0
                    guard let given = found[range] else { continue }
                    correct += 1
                    unknownFound += isUnknown ? 1 : 0
                    tags += given == tag ? 1 : 0
                }
            }
            try #require(correct > 8 && correct < 18 && unknown == 4)
            for task in ["segmentation", "pos"] {
                let result = try evaluate([task, "--vocabulary", "vocabulary"], gold, in: folder)
                let (precision, recall) = (Double(correct) / Double(predicted), Double(correct) / 18)
                #expect(abs(try fraction(result, "precision") - precision) < 1e-12)
                #expect(abs(try fraction(result, "recall") - recall) < 1e-12)
                #expect(abs(try fraction(result, "f1") - 2 * precision * recall / (precision + recall)) < 1e-12)
                #expect(abs(try fraction(result, "oov_recall") - Double(unknownFound) / 4) < 1e-12)
                #expect(abs(try fraction(result, "oov_rate") - 4.0 / 18) < 1e-12)
                if form == "plain" {
                    #expect(result["tag_accuracy"] == nil)
                } else {
                    #expect(abs(try fraction(result, "tag_accuracy") - Double(tags) / Double(correct)) < 1e-12)
                }
            }
            #expect(try evaluate(["segmentation"], gold, in: folder)["oov_recall"] == nil)
        }
    }

    @Test(
        "names, as JSON lines and as BIO columns, in total and per type",
        arguments: [
            #"{"text": "记者王小明在北京说，天气很好。", "entities": [[2, 5, "PER"], [6, 8, "LOC"], [10, 12, "ORG"]]}"#,
            "记 O\n者 O\n王 B-PER\n小 I-PER\n明 I-PER\n在 O\n北 B-LOC\n京 I-LOC\n说 O\n， O\n天 B-ORG\n气 I-ORG\n很 O\n好 O\n。 O\n",
        ])
    func entities(gold: String) throws {
        try TemporaryFolder.with { folder in
            let result = try evaluate(["entities"], gold, in: folder)
            let types = try #require(result["types"] as? [String: [String: Any]])
            #expect(Set(types.keys) == ["person", "organization", "location"])
            var (correct, gold, predicted) = (0, 0, 0)
            for type in types.values {
                correct += try #require(type["correct"] as? Int)
                gold += try #require(type["gold"] as? Int)
                predicted += try #require(type["predicted"] as? Int)
                for name in ["precision", "recall", "f1"] { #expect(0...1 ~= (try fraction(type, name))) }
            }
            // 天气 is no organisation, and nothing says it is.
            #expect(gold == 3 && types["organization"]?["recall"] as? Double == 0)
            #expect(types["person"]?["f1"] as? Double == 1)
            #expect(abs(try fraction(result, "recall") - Double(correct) / 3) < 1e-12)
            #expect(abs(try fraction(result, "precision") - Double(correct) / Double(predicted)) < 1e-12)
        }
    }

    @Test("quantities; alternatives, optional places and tags may be left out", arguments: [true, false])
    func quantities(_ isShort: Bool) throws {
        let text = "进出口4511亿元，增长12.4%。"
        let money = #"{"start": 3, "end": 9, "accept_spans": [], "kind": "money", "value": 451100000000, "#
        let percent = #"{"start": 12, "end": 17, "accept_spans": [], "kind": "percent", "value": 99, "#
        let gold =
            #"{"id": "1", "text": "\#(text)", "expected": ["# + money + #""unit": "元", "unit_canon": "CNY"}, "#
            + percent + #""unit": "%", "unit_canon": "%"}]"#
            + (isShort ? "}" : #", "alternatives": [], "optional": [], "tags": []}"#)
        try TemporaryFolder.with { folder in
            let result = try evaluate(["quantities"], gold + "\n", in: folder)
            // The second has another value than the text.
            #expect(result["recall"] as? Double == 0.5 && result["precision"] as? Double == 0.5)
            #expect(result["f1"] as? Double == 0.5 && result["span"] as? Double == 1)
            #expect(result["spurious"] as? Double == 0)
            let types = try #require(result["types"] as? [String: [String: Any]])
            #expect(types["money"]?["f1"] as? Double == 1 && types["percent"]?["f1"] as? Double == 0)
        }
    }

    @Test func worst() throws {
        try TemporaryFolder.with { folder in
            let result = try evaluate(["segmentation", "--worst", "1"], Self.plain, in: folder)
            let worst = try #require(result["worst"] as? [[String: Any]])
            #expect(worst.count == 1 && worst[0]["text"] as? Int == 2)
            #expect(try #require(worst[0]["gold"] as? String).contains("在公 园里"))
        }
    }

    /// What is scored as right is no fault.
    @Test func keywordsThatOnlyLookOtherAreNoFault() throws {
        try TemporaryFolder.with { folder in
            let gold = #"{"text": "芯片产业的GDP增长。GDP很高。", "keywords": ["gdp", "G DP"]}"#
            let result = try evaluate(["keywords", "--worst", "1"], gold, in: folder)
            #expect(result["recall_at_20"] as? Double == 1)
            #expect((result["worst"] as? [Any])?.isEmpty == true)
        }
    }
}
