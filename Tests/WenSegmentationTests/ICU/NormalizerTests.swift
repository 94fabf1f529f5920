import Testing

@testable import WenSegmentation

@Suite struct NormalizerTests {
    static let cases: [(Normalizer.Form, String, String)] = [
        (.nfkc, "ＧＤＰ增长１２％", "GDP增长12%"), (.nfkc, "5㎞外", "5km外"), (.nfkc, "㈱成都", "(株)成都"),
        (.nfc, "Cafe\u{301}", "Caf\u{E9}"), (.nfc, "ＧＤＰ", "ＧＤＰ"), (.nfkc, "", ""), (.nfkc, "成都", "成都"),
        (.nfc, "が\u{3099}か\u{3099}", "が\u{3099}が"), (.nfkc, "\u{FDFA}", "صلى الله عليه وسلم"),
    ]

    @Test(arguments: cases)
    func normalizes(_ form: Normalizer.Form, _ text: String, _ expected: String) {
        let normalized = Normalizer(form).normalize(Document(text)).document
        #expect(Array(normalized.text.unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func keepsWhatIsKnownOfTheDocument() throws {
        let bytes = Array("ＧＤＰ\u{FF}".utf8) + [0xFF]
        var document = try TextDecoder(encoding: .utf8).decode(bytes, id: "a", title: "１２％")
        document.fields = ["date": "２０２４"]
        let normalized = Normalizer(.nfkc).normalize(document).document
        #expect(normalized.id == "a" && normalized.title == "12%" && normalized.repairs == 1)
        #expect(normalized.fields == document.fields && normalized.encoding == document.encoding)
        #expect(Normalizer(.nfkc).normalize(Document("好")).document.title == nil)
    }

    /// A part of the normalised text, and the part of the original that it stands for.
    static let ranges: [(String, String, String)] = [
        ("第１２届", "12", "１２"), ("第１２届", "届", "届"), ("约5㎞外", "km", "㎞"), ("约5㎞外", "m外", "㎞外"),
        ("约5㎞外", "5k", "5㎞"), ("Cafe\u{301}馆", "馆", "馆"),
    ]

    @Test(arguments: ranges)
    func keepsPositions(_ text: String, _ part: String, _ expected: String) throws {
        let document = Document(text)
        let normalized = Normalizer(.nfkc).normalize(document)
        let range = try #require(normalized.document.text.range(of: part))
        let lower = normalized.document.text.utf8.distance(from: "".startIndex, to: range.lowerBound)
        let original = normalized.originalRange(of: lower..<(lower + part.utf8.count))
        #expect(document.text(in: original) == expected)
    }

    @Test(arguments: Normalizer.Form.allCases)
    func neverLosesThePosition(_ form: Normalizer.Form) {
        var random = SplitMix64(seed: 3)
        for _ in 0..<100 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...200, using: &random) { text.append(random.scalar()) }
            let document = Document(String(text))
            let normalized = Normalizer(form).normalize(document)
            // Piece by piece, the original of what was normalised is all of the original, in order.
            var end = 0
            var offset = 0
            for scalar in normalized.document.text.unicodeScalars {
                let length = UTF8.width(scalar)
                let original = normalized.originalRange(of: offset..<(offset + length))
                #expect(original.lowerBound <= end && original.upperBound >= end)
                end = max(end, original.upperBound)
                offset += length
            }
            #expect(end == document.utf8.count)
            let again = Normalizer(form).normalize(normalized.document)
            #expect(again.document.utf8 == normalized.document.utf8)
        }
    }
}
