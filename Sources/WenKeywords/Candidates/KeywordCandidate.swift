import WenSegmentation

/// A word or phrase that may become a keyword, with what the document says about it.
package struct KeywordCandidate: Sendable {
    /// No candidate: the suffix of a single word.
    static let none: UInt32 = .max

    /// The mixed hash of its text.
    package let hash: UInt64
    /// Its first place: in the text, or in the title where the text does not have it.
    package internal(set) var start: UInt32
    package internal(set) var length: UInt32
    /// Its length in Unicode scalars.
    let scalars: UInt32
    /// How many words it has; a recognised name is one word.
    package let words: UInt8
    let firstClass: WordClass
    let lastClass: WordClass
    /// The part of speech of its last word.
    let tag: PartOfSpeech?
    /// Whether it is a noun or noun phrase.
    package let isNounPhrase: Bool
    /// Whether it is, or holds, a stop word.
    let isStopped: Bool
    /// Whether it is a word that the user wants as a candidate in any case.
    let isOwn: Bool
    /// Whether the title, or the headline that stands in for it, has it.
    var isInTitle = false
    /// Whether it never stands without the word of one character beside it.
    var isBound = false
    /// The candidates that its first and its last word are, and itself less its first and less its last word.
    let firstWord: UInt32
    let lastWord: UInt32
    let suffix: UInt32
    let prefix: UInt32

    /// How often the text has it.
    package internal(set) var textCount: UInt32 = 0
    /// How often the title has it.
    package internal(set) var titleCount: UInt32 = 0
    /// The places of its first and last occurrence in the text, in words.
    var firstOrdinal: UInt32 = 0
    var lastOrdinal: UInt32 = 0
    /// How often no other word of a phrase stands before it, behind it, on both sides.
    var leftFree: UInt32 = 0
    var rightFree: UInt32 = 0
    var free: UInt32 = 0
    /// How often a word that no keyword holds stands before it, behind it.
    var leftWord: UInt32 = 0
    var rightWord: UInt32 = 0
    /// Whether it is all that stands in quotation marks or in brackets of titles.
    var isQuoted = false
    /// The count of its most frequent extension by one word.
    var longerCount: UInt32 = 0

    /// Whether it is one name of a person, a place or an organisation.
    package var isName: Bool { words == 1 && firstClass.isName }

    /// Whether what the background knows of it as a whole is asked for: a phrase with a stop word is never chosen, and only
    /// pairs tell how firmly words hold together.
    @inline(__always)
    var isLookedUp: Bool { words < 3 || !isStopped }

    /// How often title and text have it.
    var count: UInt32 { textCount &+ titleCount }

    /// Counts an occurrence in the title.
    @inline(__always)
    mutating func countInTitle(isLeftFree: Bool) {
        leftFree &+= isLeftFree ? 1 : 0
        titleCount &+= 1
        isInTitle = true
    }

    /// Counts an occurrence in the text, which must lie behind all others.
    @inline(__always)
    mutating func count(at place: UInt32, length: UInt32, ordinal: UInt32, isInHeadline: Bool, isLeftFree: Bool) {
        leftFree &+= isLeftFree ? 1 : 0
        if textCount == 0 {
            start = place
            self.length = length
            firstOrdinal = ordinal
        }
        textCount &+= 1
        lastOrdinal = ordinal
        if isInHeadline { isInTitle = true }
    }

    /// Counts an occurrence at the end of a run, which it may be as a whole.
    @inline(__always)
    mutating func countRightFree(isFree: Bool, isBeforeWord: Bool) {
        rightFree &+= 1
        free &+= isFree ? 1 : 0
        rightWord &+= isBeforeWord ? 1 : 0
    }

    /// Whether this candidate, a phrase, stands for a part of it: at least three quarters of the part's occurrences
    /// are inside it.
    func absorbs(_ part: KeywordCandidate) -> Bool {
        UInt64(count) * 4 >= UInt64(part.count) * 3
    }

    /// Half a phrase: it is bound to a short word, or occurs again and again, but always inside one longer phrase.
    var isHalf: Bool {
        isBound || count > 2 && longerCount >= count
    }
}
