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
