import Foundation
import Testing

/// Bytes that are no text: they become U+FFFD, each input's are told, and each record has its count.
@Suite struct RepairTests {
    private static func told(_ name: String, _ count: Int, _ charset: String = "UTF-8") -> String {
        let sequences = count == 1 ? "1 byte sequence was" : "\(count) byte sequences were"
        return "wen: \(name): \(sequences) no text in \(charset) and became U+FFFD. "
            + "If the charset is another, name it (--encoding).\n"
    }

    /// Text with `\u{1}` for a byte that is none.
    private static func bytes(_ text: String) -> Data {
        Data(text.utf8.map { $0 == 1 ? 0xFF : $0 })
    }

    @Test(
        "every command tells them once an input",
        arguments: [
            "analyze", "segment", "segment -f jsonl", "keywords", "entities", "quantities", "report -f markdown",
            "corpus frequency",
        ])
    func commands(_ command: String) throws {
        try TemporaryFolder.with(["b.txt": "三家。", "d.jsonl": #"{"text":"三\ud83d家"}"#]) { folder in
            try folder.write("a.txt", Self.bytes("三\u{1}家，\u{1}四家。"))
            try folder.write("c.csv", Self.bytes("text\n三\u{1}家\n"))
            let outcome = try WenProcess.run(
                command.split(separator: " ").map(String.init) + ["a.txt", "b.txt", "c.csv", "d.jsonl"], in: folder.root
            )
            #expect(outcome.errors == Self.told("a.txt", 2) + Self.told("c.csv", 1) + Self.told("d.jsonl", 1))
            #expect(outcome.status == 0)
        }
    }

    @Test(
        "each record has its own",
        arguments: [
            ("--by line", "三\u{1}家\n\n\u{FFFD}\n\u{1}\u{1}四家\u{1}", [1, 0, 0, 3]),
            (
                "--input jsonl",
                #"{"text":"\ud83d\ude00"}"# + "\n\n{\"text\":\"三\u{1}\u{FFFD}\"}\n"
                    + #"{"text":"\\ud83d\ud83d\n\ude00"}"#
                    + "\n{\"text\":\"\u{1}\\udc00\"}", [0, 1, 2, 2]
            ),
            ("--input csv", "text,\u{1}\n三\u{1}家,\u{1}\n\"四\n\u{1}家\"\n五家\n", [2, 1, 0]),
            ("--by file", "三\u{1}家\n\u{1}四家", [2]),
        ])
    func records(_ options: String, _ text: String, _ counts: [Int]) throws {
        // Records may lie in several blocks.
        for blanks in [0, 300_000] {
            let text = text.replacing("三", with: "三" + String(repeating: " ", count: blanks))
            let outcome = try WenProcess.run(
                ["analyze", "-f", "jsonl"] + options.split(separator: " ").map(String.init), input: Self.bytes(text))
            #expect(outcome.output.matches(of: /"repairs":([0-9]+)/).map { Int($0.output.1) } == counts)
            // A table's header has one too.
            let all = counts.reduce(options == "--input csv" ? 1 : 0, +)
            #expect(outcome.errors == Self.told("standard input", all))
        }
    }

    @Test("records of other charsets have theirs, and name it", arguments: ["gb18030", "utf-16be", "big5"])
    func charsets(_ name: String) throws {
        let line = """
            { printf '三家\\n四家' | iconv -t \(name); printf '\\xd8\\xff'; printf '\\n五家\\n' | iconv -t \(name); } > a.txt
            $WEN analyze -f jsonl --by line --encoding \(name) a.txt
            """
        try TemporaryFolder.with { folder in
            let outcome = try WenProcess.shell(line, in: folder.root)
            let found = outcome.output.matches(of: /"encoding":"([^"]+)","repairs":([0-9]+)/).map(\.output)
            #expect(found.map { Int($0.2) } == [0, 1, 0], "\(outcome)")
            #expect(found.allSatisfy { $0.1 == name.uppercased() || $0.1 == "Big5" })
            #expect(outcome.errors == Self.told("a.txt", 1, found.first.map { String($0.1) } ?? ""))
        }
    }
}
