import Testing

@testable import WenSegmentation

/// ``SentenceScanner`` tells the sentences that ICU tells.
@Suite struct SentenceScannerTests {
    private static func ends(_ text: String, _ scanner: SentenceScanner) -> [Int] {
        var ends: [Int] = []
        scanner.scan(Array(text.utf8).span) { ends.append($0) }
        return ends
    }

    private static func ends(_ text: String, byICU scanner: BreakScanner) -> [Int] {
        scanner.load(Array(text.utf8).span)
        var ends: [Int] = []
        var start = 0
        scanner.forEachBoundary { end, _ in
            ends.append((ends.last ?? 0) + scanner.utf8Length(start..<end))
            start = end
        }
        return ends
    }

    @Test(arguments: [
        ("远帆电子（688123.SH）公布年报。股价上涨。", ["远帆电子（688123.SH）公布年报。", "股价上涨。"]),
        ("Up 3. It fell 5.The end.", ["Up 3. ", "It fell 5.The end."]), ("完3.北京", ["完3.", "北京"]),
    ])
    func theFullStopOfACodeEndsNone(_ text: String, _ sentences: [String]) throws {
        #expect(try Self.sentences(of: text) == sentences)
    }

    @Test(arguments: [
        ("他走了。《晨风报》登了。“好！”“是。”", ["他走了。", "《晨风报》登了。", "“好！”", "“是。”"]), ("他走了。（完）", ["他走了。", "（完）"]),
        ("他走了。\n《晨风报》", ["他走了。\n", "《晨风报》"]), ("他走了。“", ["他走了。“"]), ("“《", ["“《"]), ("走。“《晨风报》", ["走。", "“《晨风报》"]),
        ("他走了。\"好。\"", ["他走了。\"", "好。\""]),
    ])
    func anOpeningMarkStartsTheNext(_ text: String, _ sentences: [String]) throws {
        #expect(try Self.sentences(of: text) == sentences)
    }

    private static func sentences(of text: String) throws -> [String] {
        let document = Document(text)
        return try DocumentSegmenter(ICUSegmenter()).segment(document).sentences.map { document.text(in: $0.range) }
    }

    /// Every character of the basic plane within a sentence, behind its end, and before a line end.
    @Test func tellEveryCharacter() throws {
        let (scanner, icu) = (SentenceScanner(), try BreakScanner.sentences())
        for first in stride(from: UInt32(0), to: 0x1_0000, by: 64) {
            var text = ""
            for value in first..<first + 64 {
                guard let scalar = Unicode.Scalar(value) else { continue }
                for end in ["。", "！”", "3.", "?) "] { text += "中\(scalar)文\(end)\(scalar)中\(end)\(scalar)\n" }
            }
            #expect(Self.ends(text, scanner) == Self.ends(text, byICU: icu), "from \(String(first, radix: 16))")
        }
    }

    /// Texts at random, mostly of characters that the rules name.
    @Test(arguments: 0..<8) func tellRandomTexts(_ seed: Int) throws {
        let (scanner, icu) = (SentenceScanner(), try BreakScanner.sentences())
        let alphabet = [
            "中", "国", "鿃", "㐀", "䷿", "𠀀", "々", "a", "B", "3", "1.5", "Ａ", "９", "ａ", "é", "。", "。", "！", "？", "!", "?",
            "．", ".", ".", "｡", "‼", "…", "”", "“", "’", "‘", "」", "『", "）", "（", "(", ")", "[", "]", "{", "\"", "'",
            "＂", "》",
            "，", "、", "：", "；", ",", ":", ";", "-", "—", "–", "－", "·", "％", "%", "/", "~", " ", "\t", "\u{3000}",
            "\u{A0}", "\u{2003}", "\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}", "\u{B}", "\u{C}", "\u{301}",
            "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{FE0F}", "\u{AD}", "👍", "あ", "ア", "한", "ก", "\0", "\u{7F}",
            "\u{FFFD}", "℃", "×", "±", "°", "～", "＜", "＝", "∶", "≥", "→", "①", "Ⅱ", "ⅱ", "Ω", "μ", "α", "Д",
        ]
        var generator = SplitMix64(seed: seed)
        for _ in 0..<800 {
            let length = Int.random(in: 1...30, using: &generator)
            let text = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
            #expect(Self.ends(text, scanner) == Self.ends(text, byICU: icu), "\(text.debugDescription)")
        }
    }
}
