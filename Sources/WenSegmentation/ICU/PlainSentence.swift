/// Finds the ends of sentences of plain text by the rules of Unicode (UAX #29), as ICU finds them, without ICU.
///
/// Plain are Han characters, ASCII and the usual Chinese marks, as long as nothing but the end of a sentence can be meant: a
/// full stop of ASCII stands in a number or before a Han character, and behind the mark that ends a sentence and its quotes
/// stands a character that starts another, or a line end. All else is left to ICU.
enum PlainSentence {
    /// What a scalar is to the rules.
    private enum Role {
        /// It starts a sentence behind the end of another.
        case starter
        /// A mark that is only within a sentence.
        case inner
        /// A bracket or quotation mark, which belongs to the end before it.
        case close
        /// A mark that ends a sentence.
        case terminator
        case lineFeed, carriageReturn
        /// Anything that ICU has to look at.
        case hard
    }

    /// The end of the sentence that starts at a byte of valid UTF-8; `nil` where ICU has to say it.
    ///
    /// - Parameter limit: the end of the text that is looked at, where a sentence ends always.
    /// - Complexity: O(length of the sentence).
    static func end(in text: Span<UInt8>, from start: Int, limit: Int) -> Int? {
        var index = start
        var isBehindEnd = false
        while index < limit {
            let (role, length) = role(text, at: index, limit)
            switch role {
            case .starter:
                if isBehindEnd { return index }
            case .inner:
                if isBehindEnd { return nil }
            case .close: break
            case .terminator: isBehindEnd = true
            case .lineFeed: return index + 1
            case .carriageReturn:
                let hasFeed = index + 1 < limit && text[index + 1] == UInt8(ascii: "\n")
                return hasFeed ? index + 2 : index + 1
            case .hard: return nil
            }
            index += length
        }
        return limit
    }

    @inline(__always)
    private static func role(_ text: Span<UInt8>, at index: Int, _ limit: Int) -> (Role, length: Int) {
        let lead = text[index]
        switch lead {
        case 0xE5...0xE9: return (.starter, 3)
        case 0xE4: return (text[index + 1] >= 0xB8 ? .starter : .hard, 3)
        case 0..<0x80: return (ascii(lead, text, at: index, limit), 1)
        case 0xE2 where text[index + 1] == 0x80: return (general(text[index + 2]), 3)
        case 0xE3 where text[index + 1] == 0x80: return (chinese(text[index + 2]), 3)
        case 0xEF where text[index + 1] == 0xBC: return (wide(text[index + 2]), 3)
        default: return rare(text, at: index)
        }
    }

    /// Marks and letters of formulas and measures.
    private static func rare(_ text: Span<UInt8>, at index: Int) -> (Role, length: Int) {
        switch text[index] {
        // ° ± ·
        case 0xC2 where [0xB0, 0xB1, 0xB7].contains(text[index + 1]): (.inner, 2)
        // ×
        case 0xC3 where text[index + 1] == 0x97: (.inner, 2)
        // Greek letters: Α to Ω but for what is none, α to ο, π to ω
        case 0xCE where 0x91...0xA9 ~= text[index + 1] && text[index + 1] != 0xA2: (.starter, 2)
        case 0xCE where 0xB1...0xBF ~= text[index + 1]: (.starter, 2)
        case 0xCF where 0x80...0x89 ~= text[index + 1]: (.starter, 2)
        case 0xE2: (formula(text[index + 1], text[index + 2]), 3)
        // ～
        case 0xEF where text[index + 1] == 0xBD && text[index + 2] == 0x9E: (.inner, 3)
        default: (.hard, 1)
        }
    }

    /// U+2040 to U+2FFF, by the last two bytes.
    private static func formula(_ second: UInt8, _ third: UInt8) -> Role {
        switch (second, third) {
        // ℃ → ∶ ≈ ≤ ≥
        case (0x84, 0x83), (0x86, 0x92), (0x88, 0xB6), (0x89, 0x88), (0x89, 0xA4...0xA5): .inner
        // ① to ⑨
        case (0x91, 0xA0...0xA8): .inner
        // Ⅰ to Ⅻ
        case (0x85, 0xA0...0xAB): .starter
        default: .hard
        }
    }

    @inline(__always)
    private static func ascii(_ byte: UInt8, _ text: Span<UInt8>, at index: Int, _ limit: Int) -> Role {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            .starter
        case UInt8(ascii: "\n"): .lineFeed
        case UInt8(ascii: "\r"): .carriageReturn
        case UInt8(ascii: "!"), UInt8(ascii: "?"): .terminator
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
            .close
        case UInt8(ascii: "."): fullStop(text, before: index + 1, limit)
        case UInt8(ascii: " ")..<0x7F, UInt8(ascii: "\t"): .inner
        default: .hard
        }
    }

    /// A full stop of ASCII, by what stands behind it: Latin letters, brackets and blanks could each be meant otherwise.
    private static func fullStop(_ text: Span<UInt8>, before next: Int, _ limit: Int) -> Role {
        guard next < limit else { return .inner }
        return switch text[next] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .inner
        case 0xE5...0xE9, UInt8(ascii: "\n"), UInt8(ascii: "\r"): .terminator
        case 0xE4 where text[next + 1] >= 0xB8: .terminator
        default: .hard
        }
    }

    /// U+2000 to U+203F, by the last byte.
    private static func general(_ byte: UInt8) -> Role {
        switch byte {
        // ‘ ’ “ ”
        case 0x98, 0x99, 0x9C, 0x9D: .close
        // — ― …
        case 0x94, 0x95, 0xA6: .inner
        default: .hard
        }
    }

    /// U+3000 to U+303F, by the last byte.
    private static func chinese(_ byte: UInt8) -> Role {
        switch byte {
        // The ideographic space, and 、
        case 0x80, 0x81: .inner
        // 。
        case 0x82: .terminator
        // 〈 〉 《 》 「 」 『 』 【 】, and 〔 〕 〖 〗
        case 0x88...0x91, 0x94...0x97: .close
        default: .hard
        }
    }

    /// U+FF00 to U+FF3F, by the last byte.
    private static func wide(_ byte: UInt8) -> Role {
        switch byte {
        // ！ ？
        case 0x81, 0x9F: .terminator
        // （ ）
        case 0x88, 0x89: .close
        // ％ ＋ ， － ／ ： ； ＜ ＝ ＞
        case 0x85, 0x8B, 0x8C, 0x8D, 0x8F, 0x9A...0x9E: .inner
        // ０ to ９, Ａ to Ｚ
        case 0x90...0x99, 0xA1...0xBA: .starter
        default: .hard
        }
    }
}
