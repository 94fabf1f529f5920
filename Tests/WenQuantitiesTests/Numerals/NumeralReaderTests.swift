import Testing
import WenSegmentation

@testable import WenQuantities

@Suite struct NumeralReaderTests {
    private func read(_ string: String) -> (value: String?, high: String?, length: Int) {
        var text = FoldedText()
        let bytes = Array(string.utf8)
        text.load(bytes.span, 0..<bytes.count, QuantityTables.shared.folds)
        let (numeral, end) = NumeralReader.read(text, at: 0, QuantityTables.shared)
        return (numeral?.value.description, numeral?.high?.description, end)
    }

    @Test(arguments: [
        ("0", "0"), ("12.4", "12.4"), ("1,234.5", "1234.5"), ("１２３", "123"), ("1,234,567", "1234567"),
        ("1.2e-3", "0.0012"),
        ("4511亿", "451100000000"), ("1亿5千万", "150000000"), ("3万4000", "34000"), ("13万2", "132000"), ("1万600", "10600"),
        ("2.3万", "23000"), ("134.9万亿", "134900000000000"), ("5千", "5000"), ("9佰", "900"), ("200亿零四千230", "20000004230"),
        ("一", "1"), ("十", "10"), ("十二", "12"), ("二十", "20"), ("一百零一", "101"), ("一百一十", "110"), ("一百十六", "116"),
        ("一千零一十", "1010"), ("一千零十", "1010"), ("两千六", "2600"), ("一百二", "120"), ("三万五", "35000"),
        ("一百二十万三", "1203000"), ("五亿零六", "500000006"), ("四亿五千六百四十二万零一十五", "456420015"),
        ("二十一万亿", "21000000000000"), ("一万二千亿", "1200000000000"), ("10万万", "1000000000"), ("一千万零一", "10000001"),
        ("一亿五千万零六千三百五十五", "150006355"), ("两千四百五", "2450"), ("壹佰贰拾叁万肆仟伍佰陆拾柒", "1234567"),
        ("拾萬零五十六", "100056"), ("參萬肆仟伍佰陸拾柒", "34567"), ("廿二", "22"), ("卅三", "33"), ("二〇二一", "2021"),
        ("二○○一", "2001"), ("一九九八", "1998"), ("一七二零", "1720"), ("零", "0"), ("三点五", "3.5"), ("零点零一", "0.01"),
        ("一百二十点五", "120.5"), ("三点五亿", "350000000"), ("一七二零点一", "1720.1"), ("一千六点五", "1600.5"),
        ("15k元", "15000"), ("一百", "100"), ("五十五兆一十二亿四万五千二", "55001200045200"),
    ])
    func readsExactValues(_ text: String, _ value: String) {
        let result = read(text)
        #expect(result.value == value, "\(text)")
        #expect(result.high == nil)
    }

    @Test(arguments: [
        ("二三十", "20", "30"), ("七八十", "70", "80"), ("三四百", "300", "400"), ("十七八", "17", "18"), ("四五十", "40", "50"),
        ("十几", "11", "19"), ("二十几", "21", "29"), ("数十", "10", "90"), ("几百", "100", "900"),
        ("数十亿", "1000000000", "9000000000"),
        ("几十万", "100000", "900000"), ("三四千万", "30000000", "40000000"), ("七八", "7", "8"),
    ])
    func readsApproximatePairs(_ text: String, _ low: String, _ high: String) {
        let result = read(text)
        #expect(result.value == low, "\(text)")
        #expect(result.high == high, "\(text)")
    }

    @Test(arguments: [
        ("三千千瓦时", 2), ("1200万千瓦", 5), ("二两", 1), ("两万两", 2), ("3千米", 1), ("五千米", 2), ("十一月", 2),
        ("8点30", 1), ("三点三十分", 1), ("1万5G", 2), ("五千克", 1), ("2百分点", 1), ("一千零", 2), ("三成", 1),
    ])
    func endsBeforeWhatIsNoPart(_ text: String, _ length: Int) {
        #expect(read(text).length == length, "\(text)")
    }

    /// Every form of a number is read back as it.
    @Test func readsBackRandomNumbers() {
        var generator = SeededGenerator(seed: 42)
        for _ in 0..<1000 {
            let digits = Int.random(in: 1...16, using: &generator)
            var limit = 1
            for _ in 0..<digits { limit *= 10 }
            let value = Int.random(in: 0..<limit, using: &generator)
            // 七八 alone is seven or eight, so two digits have no positional form.
            for written in [
                String(value), grouped(value), fullWidth(value), han(value, "零一二三四五六七八九", "十百千"),
                han(value, "零壹贰叁肆伍陆柒捌玖", "拾佰仟"), positional(value < 100 ? value + 2000 : value),
            ] {
                let value = written == positional(value + 2000) ? value + 2000 : value
                let result = read(written)
                #expect(result.value == String(value), "\(written)")
                #expect(result.high == nil, "\(written)")
                #expect(result.length == written.unicodeScalars.count, "\(written)")
            }
            let fraction = Int.random(in: 0..<1000, using: &generator)
            let decimal = "\(value).\(fraction)5"
            #expect(read(decimal).value == decimal, "\(decimal)")
            let spoken = han(value, "零一二三四五六七八九", "十百千") + "点" + positional(fraction) + "五"
            #expect(read(spoken).value == decimal, "\(spoken)")
        }
    }

    private func grouped(_ value: Int) -> String {
        var parts: [String] = []
        var rest = value
        repeat {
            let part = String(rest % 1000)
            rest /= 1000
            parts.append(rest > 0 ? String(repeating: "0", count: 3 - part.count) + part : part)
        } while rest > 0
        return parts.reversed().joined(separator: ",")
    }

    private func fullWidth(_ value: Int) -> String {
        String(String.UnicodeScalarView(String(value).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
    }

    private func positional(_ value: Int) -> String {
        let names = Array("零一二三四五六七八九")
        return String(String(value).map { names[$0.wholeNumberValue ?? 0] })
    }

    private func han(_ value: Int, _ digitNames: String, _ powerNames: String) -> String {
        guard value > 0 else { return "零" }
        let digits = Array(digitNames)
        let powers = Array(powerNames)
        var groups: [Int] = []
        var rest = value
        while rest > 0 {
            groups.append(rest % 10_000)
            rest /= 10_000
        }
        let myriads = ["", "万", "亿", "万亿"]
        var result = ""
        var needsZero = false
        for (index, group) in groups.enumerated().reversed() {
            // 万亿 shares the 亿 of the group below it.
            let hasSharedMyriad = index == 3 && groups[2] > 0
            guard group > 0 else {
                needsZero = !result.isEmpty
                continue
            }
            var part = ""
            var partNeedsZero = needsZero || (!result.isEmpty && group < 1000)
            for place in stride(from: 3, through: 0, by: -1) {
                let digit = group / [1, 10, 100, 1000][place] % 10
                if digit == 0 {
                    partNeedsZero = partNeedsZero || !part.isEmpty
                    continue
                }
                if partNeedsZero { part.append(digits[0]) }
                partNeedsZero = false
                part.append(digits[digit])
                if place > 0 { part.append(powers[place - 1]) }
            }
            needsZero = false
            result += part + (hasSharedMyriad ? "万" : myriads[index])
        }
        return result
    }
}
