import Testing

@testable import WenSegmentation

/// ``RunScanner`` tells the runs that ICU tells by the same rules.
@Suite struct RunScannerTests {
    private struct Run: Equatable {
        let end: Int
        let kind: RunKind
    }

    private static func runs(_ text: String, _ scanner: RunScanner) -> [Run] {
        scanner.load(Array(text.utf8).span)
        var runs: [Run] = []
        scanner.forEachRun { runs.append(Run(end: $0, kind: $1)) }
        return runs
    }

    private static func runs(_ text: String, byICU scanner: BreakScanner) -> [Run] {
        scanner.load(Array(text.utf8).span)
        var runs: [Run] = []
        scanner.forEachBoundary { runs.append(Run(end: $0, kind: RunKind(rawValue: $1) ?? .other)) }
        return runs
    }

    @Test func tellRunsOfRulesTests() throws {
        let (scanner, icu) = (try RunScanner(), try RunRules.scanner())
        for (text, _) in RunRulesTests.cases {
            #expect(Self.runs(text, scanner) == Self.runs(text, byICU: icu), "\(text)")
        }
    }

    /// Every character of the basic plane beside what may join it.
    @Test func tellEveryCharacter() throws {
        let (scanner, icu) = (try RunScanner(), try RunRules.scanner())
        let places = ["中", "1", "a", "。", "-", ".", "—", "…", " ", "\r", "(", "%", "\u{301}", "○"]
        for first in stride(from: UInt32(0), to: 0x1_0000, by: 64) {
            var text = ""
            for value in first..<first + 64 {
                // Of the blocks of Han characters and syllables a few are enough.
                guard let scalar = Unicode.Scalar(value), !(0x3500..<0x9F00 ~= value && value % 64 > 1),
                    !(0xAC80..<0xD780 ~= value)
                else { continue }
                for place in places { text += "\(place)\(scalar)\(place)a1\(scalar)\(scalar)中\(place)" }
            }
            #expect(Self.runs(text, scanner) == Self.runs(text, byICU: icu), "from \(String(first, radix: 16))")
        }
    }

    /// Texts at random, mostly of characters that the rules name.
    @Test(arguments: 0..<8) func tellRandomTexts(_ seed: Int) throws {
        let (scanner, icu) = (try RunScanner(), try RunRules.scanner())
        let alphabet = [
            "中", "国", "鿃", "㐀", "𠀀", "々", "〇", "○", "一", "。", "，", "（", "“", "‘", "’", "·", "—", "―", "─", "…", "⋯",
            ".", ".", "-", "_", "%", "+", "@", ":", "/", ",", "'", "&", "(", "#", "=", "．", "％", "‰", "－", "＠", "0",
            "1", "99",
            "123", "１", "a", "B", "http", "https://", "www.", "com", "Ａ", "é", "е", "ª", " ", "\t", "\u{3000}",
            "\u{A0}",
            "\u{2003}", "\u{200B}", "\u{FEFF}", "\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{B}", "\u{301}",
            "\u{200D}",
            "\u{FE0F}", "\u{E0100}", "〰", "©", "👍", "👍🏽", "👨‍👩‍👧", "🇨", "あ", "ー", "ア", "한", "ก", "٣", "½", "\0", "\u{FFFD}",
            "\u{E000}",
        ]
        var generator = SplitMix64(seed: seed)
        for _ in 0..<400 {
            let length = Int.random(in: 1...40, using: &generator)
            let text = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
            #expect(Self.runs(text, scanner) == Self.runs(text, byICU: icu), "\(text.debugDescription)")
        }
    }
}
