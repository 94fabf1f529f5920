import Foundation
import Testing

/// `wen train` tells what is wrong with its options and files before it works for long, and writes what it learned.
@Suite struct TrainTests {
    private static let files = [
        "pku.tsv": "text\tpku\t1\n", "list.tsv": "text\tpku\t1\r\nlist\tlist\t1\r\n", "gone.tsv": "gone\tpku\t1\n",
        "text": "人民/n 银行/n 上市/v 。/w\n", "list": "\u{FEFF}银行 3 n\r\n上市 v\r\n", "empty": "",
        "names.jsonl": #"{"text": "成都上市", "entities": [[0, 2, "LOC"]]}"# + "\n",
        "wrong.jsonl": #"{"text": "成都", "entities": [[0, 3, "LOC"]]}"# + "\n",
        "words.jsonl": #"{"text": "银行上市", "keywords": ["银行"]}"# + "\n", "bad.rules": "!!chain;\n[abc\n",
        "folder/surnames.tsv": "王\tchinese\n张\tchinesse\n",
        "cut.conllu": "1\t好\t好\tADJ\tVA\t_\t0\troot\t_\t_\n2\t了\n",
        "picture": "\u{7F}ELF\u{2}\u{1}\u{1}\0\0\0\0\0\0\0\0\0\u{3}\0>\0\u{1}\0\0\0",
    ]

    private func train(_ line: String, in folder: TemporaryFolder) throws -> WenProcess.Outcome {
        try WenProcess.run(["train"] + line.split(separator: " ").map(String.init), in: folder.root)
    }

    private static let faults: [(line: String, sentence: String)] = [
        ("gazetteer none -o out", "none/surnames.tsv does not exist. Check the path."),
        (
            "gazetteer folder -o out",
            "Compiling the gazetteer failed at surnames.tsv, line 2, \"张\tchinesse\": its class is not known. "
                + "Write a name, a tab and a class that other lines of the table have."
        ),
        ("runs none -o out", "none does not exist. Check the path."),
        ("runs . -o out", ". is a folder. Name a file."),
        ("lexicon --manifest gone.tsv -o out", "./gone does not exist. Check the path."),
        (
            "lexicon --manifest list.tsv -o out",
            "Reading the word list ./list failed at line 2, \"上市 v\": write a word, how often it occurs and, if you know it, "
                + "its part of speech, divided by blanks."
        ),
        (
            "lexicon --manifest text -o out",
            "Reading the manifest failed at line 1, \"人民/n 银行/n 上市/v 。/w\": write path, format (pku, gbt, words, list) "
                + "and weight, divided by tabs."
        ),
        (
            "lexicon --manifest empty -o out",
            "Training failed: the sources hold no words to learn from. Look at the files and formats in the manifest."
        ),
        (
            "clusters text -o out",
            "Learning the clusters failed: 0 words are frequent, and 1024 are needed. Add texts or count rarer words too."
        ),
        ("idf empty -o out", "Training failed: the corpora hold no text to learn from. Look at the files."),
        ("keywords empty -o out", "Training failed: the corpora hold no text to learn from. Look at the files."),
        ("entities empty -o out", "Training failed: the corpora hold no text to learn from. Look at the files."),
        (
            "entities names.jsonl --dev wrong.jsonl:l -o out",
            "wrong.jsonl: Line 1 of the corpus cannot be read. It has an entity from 0 to 3 in a text of 2 characters. "
                + #"It needs the form {"text": "…", "entities": [[start, end, "PER|ORG|LOC"], …]}."#
        ),
        (
            "entities text:p -o out",
            "text: Line 1 of the corpus cannot be read. It needs a form and a label such as B-PER or O; a corpus of JSON "
                + "has one object a line."
        ),
        (
            "keywords text -o out",
            "text: Line 1 of the corpus cannot be read. It is no JSON, or one of its numbers does not fit. "
                + #"It needs the form {"title": "…", "text": "…", "keywords": ["…", …]}."#
        ),
        ("words empty -o out", "Training failed: the corpora hold no text to learn from. Look at the files."),
        ("segmenter --manifest pku.tsv --dev gone -o out", "gone does not exist. Check the path."),
        ("lexicon --manifest pku.tsv --dev gone -o out", "gone does not exist. Check the path."),
        (
            "lexicon --manifest pku.tsv --dev cut.conllu -o out",
            "cut.conllu: Line 2 of the corpus cannot be read. It needs the ten columns of CoNLL-U, divided by tabs, of "
                + "which the first is a number."
        ),
        ("words picture -o out", "picture is not text but binary data. If it is text, name its charset (--encoding)."),
        ("idf text -o none/out", "none/out cannot be made: its folder does not exist. Check the path."),
        ("idf text -o text/out", "The results could not be written to text/out (Not a directory)."),
        ("idf text -o folder", "folder is a folder. Name a file for the results."),
    ]

    @Test("files that cannot be read or written, or hold nothing", arguments: faults)
    func tellsWhatFailed(_ line: String, _ sentence: String) throws {
        try TemporaryFolder.with(Self.files) { folder in
            let told = sentence.replacing("\t", with: " ")
            let outcome = try train(line, in: folder)
            #expect(outcome == WenProcess.Outcome(errors: "wen: \(told)\n", status: 1))
            #expect(!FileManager.default.fileExists(atPath: folder.url("out").path))
        }
    }

    private static let numbers: [(line: String, sentence: String)] = [
        ("lexicon --manifest pku.tsv --rounds=-1", "--rounds takes a number from 0."),
        ("lexicon --manifest pku.tsv --rate=nan", "--rate takes a number from 0."),
        ("lexicon --manifest pku.tsv --rate=inf", "--rate takes a number from 0."),
        ("lexicon --manifest pku.tsv --smoothing=0", "--smoothing takes a number above 0."),
        ("lexicon --manifest pku.tsv --name-bias=nan", "--name-bias takes a number from -100 to 100."),
        ("tagger --manifest pku.tsv --part=2", "--part takes a number from 0 to 1."),
        ("tagger --manifest pku.tsv --epochs=-1", "--epochs takes a number from 1."),
        ("segmenter --manifest pku.tsv --epochs=-1", "--epochs takes a number from 1."),
        ("segmenter --manifest pku.tsv --held-out=2", "--held-out takes a number from 0 to 1."),
        ("idf text --minimum-count=-3", "--minimum-count takes a number from 1."),
        ("idf text --maximum-terms=0", "--maximum-terms takes a number from 1."),
        ("keywords words.jsonl --news-share=nan", "--news-share takes a number from 0."),
        ("keywords words.jsonl --penalty=nan", "--penalty takes a number from 0."),
        ("keywords words.jsonl --headline-limit=-1", "--headline-limit takes a number from 0."),
        ("keywords words.jsonl --folds=3", "--folds takes at most 1: words.jsonl has no more texts."),
        ("words text --minimum-cohesion=nan", "--minimum-cohesion takes a number from 0."),
        ("entities names.jsonl --epochs=0", "--epochs takes a number from 1."),
        ("entities no.jsonl:x", "“x” is no kind of name; write p, o or l."),
        ("entities names.jsonl:p:nan", "“nan” is no number from 0; write a weight such as 0.5."),
        ("entities names.jsonl:p:-1", "“-1” is no number from 0; write a weight such as 0.5."),
        (
            "entities no.jsonl --dev names.jsonl:p:1:ancient",
            "“ancient” is no style; write newspaper, encyclopedia, modern or any."
        ),
        (
            "entities names.jsonl:p:1:any:2",
            "“names.jsonl:p:1:any:2” is no corpus; write file, kinds, weight and style, divided by colons."
        ),
    ]

    @Test("numbers that training cannot work with", arguments: numbers)
    func refusesNumbers(_ line: String, _ sentence: String) throws {
        try TemporaryFolder.with(Self.files) { folder in
            let outcome = try train(line + " -o out", in: folder)
            #expect(outcome.status == 64 && outcome.output == "", "\(outcome)")
            #expect(outcome.errors.split(separator: "\n").first?.hasSuffix(sentence) == true, "\(outcome)")
        }
    }

    @Test(
        "what is read is not written over",
        arguments: [
            "idf text -o text", "words list text -o ./text", "clusters text -o link", "runs bad.rules -o bad.rules",
            "keywords words.jsonl -o words.jsonl", "keywords words.jsonl --news other.jsonl -o other.jsonl",
            "keywords words.jsonl --headlines text -o text", "entities names.jsonl:l -o names.jsonl",
            "entities names.jsonl --dev other.jsonl -o other.jsonl", "gazetteer folder -o folder/surnames.tsv",
            "lexicon --manifest list.tsv -o list.tsv", "lexicon --manifest list.tsv -o list",
            "segmenter --manifest pku.tsv -o text", "segmenter --manifest pku.tsv --dev list -o list",
            "tagger --manifest pku.tsv -o text", "tagger --manifest pku.tsv -o out --rest text",
        ])
    func refusesToLoseInput(_ line: String) throws {
        let other = ["other.jsonl": Self.files["words.jsonl"] ?? ""]
        let files = Self.files.merging(other) { $1 }
        try TemporaryFolder.with(files) { folder in
            try FileManager.default.createSymbolicLink(atPath: folder.url("link").path, withDestinationPath: "text")
            let outcome = try train(line, in: folder)
            let output = line.split(separator: " ").last ?? ""
            let sentence = "\(output) is an input too and would be lost. Name another file for the results."
            #expect(outcome.errors.contains(sentence) && outcome.status == 64, "\(outcome)")
            for (name, text) in files {
                #expect(try Data(contentsOf: folder.url(name)) == Data(text.utf8))
            }
        }
    }

    @Test("texts of any charset, packed or not, are learned from as they are evaluated")
    func charsets() throws {
        let text = String(repeating: "沐峦动力上市。人民银行公布沐峦动力的数字，沐峦动力增长。\n", count: 3)
        try TemporaryFolder.with(["utf-8": text]) { folder in
            _ = try WenProcess.shell(
                "for name in gbk utf-16 big5; do iconv -c -f utf-8 -t $name utf-8 > $name; done; gzip < utf-8 > gzip",
                in: folder.root)
            for name in ["utf-8", "gbk", "utf-16", "gzip"] {
                let outcome = try train(
                    "words \(name) -o \(name).list --minimum-count 2 --minimum-cohesion 0 --minimum-entropy 0",
                    in: folder)
                #expect(outcome.errors == "" && outcome.status == 0, "\(outcome)")
                let list = try String(contentsOf: folder.url("\(name).list"), encoding: .utf8)
                #expect(list.contains("沐峦动力 9\n"), "\(name): \(list)")
                #expect(list == (try String(contentsOf: folder.url("utf-8.list"), encoding: .utf8)))
            }
        }
    }

    @Test("bytes that are no text are told", arguments: ["train words broken -o out", "evaluate segmentation broken"])
    func repairs(_ line: String) throws {
        try TemporaryFolder.with { folder in
            try folder.write("broken", Data("人民 银行 上市 公布 数字 ".utf8) + [0xFF] + Data(" 增长 。\n".utf8))
            let outcome = try WenProcess.run(line.split(separator: " ").map(String.init), in: folder.root)
            let sentence = "broken: 1 byte sequence was no text in UTF-8 and became U+FFFD. Save it as UTF-8."
            #expect(outcome.errors == "wen: \(sentence)\n" && outcome.status == 0, "\(outcome)")
        }
    }

    /// Where training is deterministic, a file, a link and standard output get the same bytes.
    @Test func writesThroughLinks() throws {
        try TemporaryFolder.with(Self.files.merging(["aim": ""]) { $1 }) { folder in
            try FileManager.default.createSymbolicLink(atPath: folder.url("link").path, withDestinationPath: "aim")
            for output in ["file", "link"] {
                let outcome = try train("lexicon --manifest pku.tsv -o \(output)", in: folder)
                let size = try Data(contentsOf: folder.url(output)).count
                #expect(outcome == WenProcess.Outcome(output: "\(output): \(size) bytes\n") && size > 100_000)
            }
            #expect(try Data(contentsOf: folder.url("aim")) == Data(contentsOf: folder.url("file")))
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.url("link").path) == "aim")
        }
    }
}
