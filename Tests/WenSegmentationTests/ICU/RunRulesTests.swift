import Testing

@testable import WenSegmentation

@Suite struct RunRulesTests {
    /// Runs as `text/kind`, with a blank between.
    static func runs(of text: String, _ scanner: BreakScanner) -> [String] {
        let document = Document(text)
        scanner.load(document.utf8.span)
        var found: [String] = []
        var unit = 0
        var offset = 0
        scanner.forEachBoundary { end, status in
            let stop = offset + scanner.utf8Length(unit..<end)
            let kind = RunKind(rawValue: status).map { "\($0)" } ?? "\(status)"
            found.append(document.text(in: offset..<stop) + "/" + kind)
            unit = end
            offset = stop
        }
        return found
    }

    static let cases: [(String, [String])] = [
        ("同比增长12.4%,", ["同比增长/han", "12.4%/number", ",/punctuation"]),
        ("1,234.5万", ["1,234.5/number", "万/han"]),
        ("3、4", ["3/number", "、/punctuation", "4/number"]),
        (
            "2021-11-03 05:57",
            [
                "2021/number", "-/punctuation", "11/number", "-/punctuation", "03/number", " /space", "05/number",
                ":/punctuation", "57/number",
            ]
        ),
        ("PM2.5为35微克", ["PM2.5/latin", "为/han", "35/number", "微克/han"]),
        ("C919、AT&T、COVID-19", ["C919/latin", "、/punctuation", "AT&T/latin", "、/punctuation", "COVID-19/latin"]),
        ("ECO党委", ["ECO/latin", "党委/han"]),
        ("据介绍……——", ["据介绍/han", "……/punctuation", "——/punctuation"]),
        ("二○○一年", ["二○○一年/han"]),
        ("见https://a.cn/b?c=1。", ["见/han", "https://a.cn/b?c=1/url", "。/punctuation"]),
        ("寄a.b@c.com收", ["寄/han", "a.b@c.com/email", "收/han"]),
        ("_li.wei_2+news-3%x@mail.a-b.com.cn", ["_li.wei_2+news-3%x@mail.a-b.com.cn/email"]),
        ("138-0000-1234@qq.com", ["138-0000-1234@qq.com/email"]),
        ("去👨‍👩‍👧🇨🇳", ["去/han", "👨‍👩‍👧/emoji", "🇨🇳/emoji"]),
        ("カタカナ한국", ["カタカナ/script", "한국/script"]),
        ("成\n\u{301}都", ["成/han", "\n/newline", "\u{301}/other", "都/han"]),
        ("成\r\n\n都", ["成/han", "\r\n/newline", "\n/newline", "都/han"]),
        ("ＧＤＰ增１２．５％", ["ＧＤＰ/latin", "增/han", "１２．５％/number"]),
        ("ＰＭ２．５", ["ＰＭ２．５/latin"]),
        ("\u{3000}\u{3000}成 都", ["\u{3000}\u{3000}/space", "成/han", " /space", "都/han"]),
        ("葛\u{E0100}城", ["葛\u{E0100}城/han"]),
    ]

    @Test(arguments: cases)
    func findRuns(_ text: String, _ expected: [String]) throws {
        #expect(Self.runs(of: text, try RunRules.scanner()) == expected)
    }

    @Test(arguments: ["1-", "1_", "+1", "%E4", "a%", "%", "+", "1-a@", "1@a%"])
    func takeTimeInProportionToTheText(_ part: String) throws {
        let scanner = try RunRules.scanner()
        func time(_ text: String, _ rounds: Int) -> Duration {
            let document = Document(text)
            return ContinuousClock().measure {
                for _ in 0..<rounds {
                    scanner.load(document.utf8.span)
                    scanner.forEachBoundary { _, _ in }
                }
            }
        }
        let short = time(String(repeating: part, count: 100), 200)
        let long = time(String(repeating: part, count: 20_000), 1)
        #expect(long < short * 8 + .milliseconds(50))
    }

    @Test func compileToTheSameRules() throws {
        let source = RunRules.source
        #expect(try RunRules.binary(of: source) == RunRules.binary(of: source))
        #expect(throws: ICUError.self) { try RunRules.binary(of: "$Han = [[:Han:];") }
    }
}
