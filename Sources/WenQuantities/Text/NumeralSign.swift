/// What a character means within a numeral, packed into a byte: a kind and a number.
struct NumeralSign: Equatable, Sendable {
    let code: UInt8

    enum Kind: UInt8 {
        /// No part of a numeral.
        case none
        /// `0` to `9`.
        case arabic
        /// 〇 零 一 … 九 两, with its digit.
        case han
        /// 壹 … 玖: common words too, so that they need a neighbour of their kind.
        case financial
        /// 十 百 千, with its power of ten.
        case power
        /// 拾 佰 仟, with its power of ten.
        case financialPower
        /// 万 亿 兆, with its power of ten.
        case myriad
        /// 廿 卅 卌, with its tens.
        case tens
        /// 几 数: some number from 1 to 9.
        case vague
        /// Nothing in a numeral, but quantities begin at it: 第 翻 半 .
        case opener
    }

    static let none = NumeralSign(.none, 0)

    init(_ kind: Kind, _ number: Int) {
        code = kind.rawValue << 4 | UInt8(number)
    }

    @inline(__always)
    var kind: Kind { Kind(rawValue: code >> 4) ?? .none }

    /// The digit or the power of ten.
    @inline(__always)
    var number: Int { Int(code & 0x0F) }

    /// The signs by character.
    static let table: [NumeralSign] = {
        var table = [NumeralSign](repeating: .none, count: 0x10000)
        func set(_ characters: String, _ kind: Kind, _ numbers: [Int]) {
            for (scalar, number) in zip(characters.unicodeScalars, numbers) {
                table[Int(scalar.value)] = NumeralSign(kind, number)
            }
        }
        set("0123456789", .arabic, Array(0...9))
        set("〇零一二三四五六七八九两", .han, [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2])
        set("壹贰叁肆伍陆柒捌玖", .financial, Array(1...9))
        set("十百千", .power, [1, 2, 3])
        set("拾佰仟", .financialPower, [1, 2, 3])
        set("万亿兆", .myriad, [4, 8, 12])
        set("廿卅卌", .tens, [2, 3, 4])
        set("几数", .vague, [1, 1])
        set("第翻半", .opener, [0, 0, 0])
        return table
    }()
}
