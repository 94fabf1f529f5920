package import WenSegmentation

/// What votes on names: each template has rows, and a row has votes for some places in and around what it is about.
package enum NameTemplate: Int, CaseIterable, Sendable {
    /// A character; from 2 places before it to 2 behind.
    case character
    /// Two characters; from 1 place before them to 1 behind.
    case pair
    /// Three characters; each of them.
    case triple
    /// A word: ``WordPlace``.
    case word
    /// Two words: the last character of one and the first of the other.
    case wordPair
    /// The classes of two words: first and last character of each.
    case classPair
    /// The classes before and behind a word: its first and last character.
    case classFrame
    /// A word's class and the head ahead: the first four of ``WordPlace``.
    case classHead

    /// The places that a row votes for.
    package var places: Int {
        switch self {
        case .character: 5
        case .pair, .classPair, .classHead: 4
        case .triple: 3
        case .word: 6
        case .wordPair, .classFrame: 2
        }
    }

    /// Whether its rows have votes of their own in each ``NameStyle``.
    package var hasStyles: Bool { self == .character || self == .word || self == .classHead }

    /// The number of rows of a section.
    func rows(of section: ModelSection<UInt64>) -> Int { section.count / (places * 2) }

    /// Whether a section has rows of so many votes, and no part of one.
    func isWhole(_ section: ModelSection<UInt64>, votes: Int? = nil) -> Bool {
        section.count > 0 && section.count % ((votes ?? places) * 2) == 0
    }

    /// The key of two symbols.
    @inline(__always)
    package static func key(_ first: UInt16, _ second: UInt16) -> UInt64 {
        UInt64(first) &<< 16 | UInt64(second)
    }

    /// The key of three symbols.
    @inline(__always)
    package static func key(_ first: UInt16, _ second: UInt16, _ third: UInt16) -> UInt64 {
        UInt64(first) &<< 32 | UInt64(second) &<< 16 | UInt64(third)
    }

    /// The key of two words.
    @inline(__always)
    package static func key(words first: UInt64, _ second: UInt64) -> UInt64 {
        PerfectHash.hash(first &* 31 &+ second)
    }

    /// The bits of a key that a row holds, 16 in each vote.
    @inline(__always)
    package static func fingerprint(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash &>> 20) }
}

/// Where a word votes.
package enum WordPlace: Int, CaseIterable, Sendable {
    /// The votes of a word's row: those for its places, and then for the first four of them in each style.
    package static let votes = allCases.count + NameStyle.allCases.count * inWord
    /// The places in the word itself.
    package static let inWord = 4

    case first, inner, last, only
    /// The character before the word.
    case before
    /// The character behind the word.
    case behind

    /// The place of a character in a word.
    @inline(__always)
    package static func place(_ position: Int, of length: Int) -> WordPlace {
        if length == 1 { return .only }
        if position == 0 { return .first }
        return position == length - 1 ? .last : .inner
    }
}

/// The classes of words that the model does not know.
package enum WordShape: UInt8, CaseIterable, Sendable {
    /// What lies before the first and behind the last word.
    case edge
    case oneCharacter, twoCharacters, threeCharacters, moreCharacters
    case latin, number, mark
    /// Words whose part of speech says that they are names.
    case person, location, organization, otherName

    /// The shape of a token of so many characters.
    @inline(__always)
    package static func shape(_ token: Token, length: Int) -> WordShape {
        switch token.kind {
        case .word, .other:
            switch token.tag {
            case .nr: .person
            case .ns: .location
            case .nt: .organization
            case .nz, .j: .otherName
            default: WordShape(rawValue: UInt8(min(length, 4))) ?? .moreCharacters
            }
        case .latin, .url, .email: .latin
        case .number: .number
        case .punctuation, .space, .newline, .emoji: .mark
        }
    }
}

/// What a word does to the words before it.
package enum WordRole: UInt8, Sendable {
    case plain
    /// Names do not go on over it: 的, commas.
    case stop
    /// It ends organisations: 公司.
    case head
    /// It may end organisations: 队.
    case weakHead
    /// It ends places: 县.
    case placeHead
}
