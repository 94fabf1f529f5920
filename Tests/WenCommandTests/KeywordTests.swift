import Foundation
import Testing

/// `wen keywords` on a text of our own whose words and tags are given.
@Suite struct KeywordTests {
    static let text = """
        云溪/ns 科技/n 园区/n 优化/v 营商/vn 环境/n 。/w 良好/a 的/u 营商/vn 环境/n 吸引/v 芯片/n 企业/n 120/m 家/q 。/w \
        GDP/nx 增长/vn ,/w 营商/vn 环境/n 是/v 基础/n 。/w

        """

    private func keywords(_ arguments: [String]) throws -> WenProcess.Outcome {
        let files = [
            "s.txt": Self.text, "terms.txt": "环境\n# 注\n芯片企业\n", "stop.txt": "芯片\n", "own.txt": "家\n是 5 v\n",
        ]
        var outcome = WenProcess.Outcome()
        try TemporaryFolder.with(files) { folder in
            outcome = try WenProcess.run(
                ["keywords", "--input", "segmented", "s.txt"] + arguments, in: folder.root)
        }
        return outcome
    }

    private func texts(_ arguments: String...) throws -> [String] {
        let outcome = try keywords(["--format", "tsv", "--top", "100"] + arguments)
        #expect(outcome.errors == "" && outcome.status == 0)
        return outcome.output.split(separator: "\n").dropFirst().map { String($0.split(separator: "\t")[1]) }
    }

    @Test("each method puts the phrase of the text in front", arguments: ["model", "textrank", "frequency"])
    func methods(_ method: String) throws {
        #expect(try texts("--method", method).first == "营商环境")
        #expect(try texts("--method", "tfidf").prefix(2).contains("营商环境"))
    }

    @Test("a keyword with all that is known of it")
    func record() throws {
        let outcome = try keywords(["--top", "1", "--method", "frequency", "-f", "jsonl"])
        #expect(
            outcome.output.hasPrefix(#"{"id":"s.txt","keywords":[{"text":"营商环境","score":3.0,"count":3,"documents":"#))
        #expect(outcome.output.hasSuffix(#","tag":"n","positions":[[8,12],[16,20],[37,41]]}]}"# + "\n"))
    }

    @Test("stop words are replaced, extended and switched off")
    func stopWords() throws {
        #expect(try texts().contains("芯片企业"))
        #expect(try !texts("--extra-stopwords", "stop.txt").contains { $0.contains("芯片") })
        let replaced = try texts("--stopwords", "stop.txt")
        #expect(replaced.contains("良好") && !replaced.contains { $0.contains("芯片") })
        #expect(try texts("--no-stopwords").contains("良好") && !texts().contains("良好"))
    }

    @Test("terms, parts of speech, counts, lengths, numbers and Latin words")
    func filters() throws {
        #expect(try Set(texts("--terms", "terms.txt")) == ["环境", "芯片企业"])
        #expect(try texts("--tags", "vn").contains("GDP增长") && !texts("--tags", "vn").contains("营商环境"))
        #expect(try texts("--min-count", "2") == ["营商环境"])
        #expect(try texts("--max-words", "1").contains("芯片") && !texts("--max-words", "1").contains("芯片企业"))
        #expect(try texts("--numbers").contains("120") && !texts().contains("120"))
        #expect(try !texts("--no-latin").contains { $0.contains("GDP") })
    }

    @Test("words of a user dictionary are candidates in any case")
    func ownWords() throws {
        #expect(try texts("--user-dictionary", "own.txt").contains("家") && !texts().contains("家"))
    }

    @Test("a background of one's own")
    func background() throws {
        try TemporaryFolder.with(["a.txt": "营商环境好。\n\n营商环境优化。\n\n芯片企业。\n", "s.txt": Self.text]) { folder in
            let trained = try WenProcess.run(
                ["train", "idf", "a.txt", "--minimum-count", "2", "--output", "own.bin"], in: folder.root)
            #expect(trained.status == 0, "\(trained)")
            let outcome = try WenProcess.run(
                ["keywords", "--input", "segmented", "s.txt", "--background", "own.bin", "-f", "csv", "--top", "1"],
                in: folder.root)
            #expect(
                outcome.output.hasPrefix("id,text,score,count,documents,tag,entity,positions\ns.txt,营商环境,1.0,3,2,n,,"))
        }
    }

    @Test(
        "tells what is wrong",
        arguments: [
            (["--background", "s.txt"], "Opening s.txt failed: it is no model file of Wen.", 1),
            (["--background", "nix"], "nix does not exist. Check the path.", 1),
            (["--stopwords", "stop.txt", "--no-stopwords"], "Choose either --stopwords or --no-stopwords.", 64),
            (["--max-words", "9"], "--max-words takes a number from 1 to 8.", 64),
            (["--terms", "nix"], "nix does not exist. Check the path.", 1),
        ])
    func tellsFaults(_ arguments: [String], _ sentence: String, _ status: Int32) throws {
        let outcome = try keywords(arguments)
        #expect(outcome.errors.contains(sentence), "\(outcome)")
        #expect(outcome.status == status)
    }
}
