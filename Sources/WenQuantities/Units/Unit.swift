/// What may stand with a number: a row of Dictionaries/units.tsv.
///
/// A class, since amounts are handed on often and share it.
final class Unit: Sendable {
    /// How a unit behaves in text.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8
        /// After a single Han digit it counts only with support: 五元, 三点.
        static let weak = Traits(rawValue: 1)
        /// Never after a single Han digit.
        static let strict = Traits(rawValue: 2)
        /// After 一 it is an article: 一种.
        static let article = Traits(rawValue: 4)
        /// Takes a digit or 半 behind it: 三块五, 两斤半.
        static let tail = Traits(rawValue: 8)
        /// Takes 半 before it: 半年.
        static let half = Traits(rawValue: 16)
        /// Only in ordinals: 第3号.
        static let ordinal = Traits(rawValue: 32)
        /// Only where its phrase ends or another number begins: 8胜1平, 3金2银.
        static let final = Traits(rawValue: 64)

        init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// Reads the flags of the table.
        init(flags: String) {
            self = flags.utf8.reduce(into: []) { traits, flag in
                switch flag {
                case UInt8(ascii: "w"): traits.formUnion(.weak)
                case UInt8(ascii: "x"): traits.formUnion(.strict)
                case UInt8(ascii: "a"): traits.formUnion(.article)
                case UInt8(ascii: "t"): traits.formUnion(.tail)
                case UInt8(ascii: "h"): traits.formUnion(.half)
                case UInt8(ascii: "o"): traits.formUnion(.ordinal)
                case UInt8(ascii: "e"): traits.formUnion(.final)
                default: break
                }
            }
        }
    }

    /// Units that more must be read behind, or that mean several things.
    enum Reading: Sendable {
        case plain
        /// 成: three of them are 30 %.
        case tenths
        /// 折: eight of them are 80 %.
        case discount
        /// 块, of things or of money.
        case lump
        /// 分, of a score or of time.
        case part

        init(_ canonical: String) {
            self =
                switch canonical {
                case "成": .tenths
                case "折": .discount
                case "块": .lump
                case "分": .part
                default: .plain
                }
        }
    }

    /// The canonical name: ISO 4217 for money, UCUM-like for measures, the classifier itself for counts.
    let canonical: String
    /// What a number with this unit is.
    let kind: Quantity.Kind
    /// The number of base units of its kind in one of it; `nil` where there is none.
    let factor: ExactDecimal?
    /// How it behaves.
    let traits: Traits
    /// Whether it is written in Latin letters, so that a letter may not follow.
    let isLatin: Bool
    /// How many scalars of the table's row only tell that the unit is meant: the 大风 of 级+大风.
    let contextLength: Int
    /// How it is read.
    let reading: Reading

    init(
        canonical: String, kind: Quantity.Kind, factor: ExactDecimal?, traits: Traits, isLatin: Bool,
        contextLength: Int = 0
    ) {
        self.canonical = canonical
        self.kind = kind
        self.factor = factor
        self.traits = traits
        self.isLatin = isLatin
        self.contextLength = contextLength
        reading = Reading(canonical)
    }
}
