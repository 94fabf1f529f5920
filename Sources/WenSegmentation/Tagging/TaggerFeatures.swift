/// A word among its neighbours, as the tagger's features see it.
package struct TaggerContext {
    /// The word, and the words around it.
    package var word = TaggerWord.none
    package var before = TaggerWord.none
    package var secondBefore = TaggerWord.none
    package var behind = TaggerWord.none
    /// What the word list says of the word and the next two, by number.
    package var own: UInt16 = 0
    package var next: UInt16 = 0
    package var secondNext: UInt16 = 0
    /// The tag found for the word before, as a byte; 0 before the first. A second tag back adds nothing that the held-out
    /// text shows.
    package var tagBefore: UInt8 = 0
    /// Whether the word was seen in training; if not, its characters tell more.
    package var isSeen = false

    package init() {}
}

/// The features of a word, as places in a table of weights (feature hashing; Weinberger et al. 2009).
package enum TaggerFeatures {
    /// How many there are at most.
    package static let count = 17
    /// How many of them, the last, the tags before take part in.
    static let tagCount = 5

    /// Calls `body` with the hash of each feature.
    @inline(__always)
    package static func forEach(_ context: TaggerContext, _ body: (UInt64) -> Void) {
        forEachOfWords(context, body)
        forEachOfTags(context, body)
    }

    /// The features that the words make, whatever the tags before.
    @inline(__always)
    static func forEachOfWords(_ context: TaggerContext, _ body: (UInt64) -> Void) {
        let word = context.word.key
        let (before, behind) = (context.before.key, context.behind.key)
        let (own, next) = (UInt64(context.own), UInt64(context.next))
        body(mix(1, word))
        body(mix(2, before))
        body(mix(3, behind))
        body(mix(7, word, next))
        body(mix(8, next, UInt64(context.secondNext)))
        body(mix(12, before, word))
        body(mix(13, word, behind))
        body(mix(14, context.secondBefore.key))
        guard !context.isSeen else { return }
        let form = context.word
        body(mix(15, UInt64(form.last) << 8 | UInt64(min(form.length, 5))))
        body(mix(16, UInt64(form.last) << 16 | UInt64(form.secondLast)))
        body(mix(17, UInt64(form.first) << 8 | UInt64(min(form.length, 5))))
        body(mix(18, own, UInt64(min(form.length, 5))))
    }

    /// The features that the tags before take part in.
    @inline(__always)
    static func forEachOfTags(_ context: TaggerContext, _ body: (UInt64) -> Void) {
        let tag = UInt64(context.tagBefore)
        let (own, next) = (UInt64(context.own), UInt64(context.next))
        body(mix(4, tag))
        body(mix(6, context.word.key, tag))
        body(mix(9, tag, next))
        body(mix(10, own, tag << 16 | next))
        body(mix(11, own, tag))
    }

    /// Where a feature's weights for the tags lie: 64 of them, one behind the other from some place on, in a circle.
    @inline(__always)
    package static func line(_ hash: UInt64, mask: Int) -> Int {
        Int(truncatingIfNeeded: hash &>> 16) & mask & ~63
    }

    /// The place of a tag in a feature's line.
    @inline(__always)
    package static func place(_ hash: UInt64, _ tag: UInt8) -> Int {
        Int(truncatingIfNeeded: hash &+ UInt64(tag)) & 63
    }

    @inline(__always)
    private static func mix(_ feature: UInt64, _ first: UInt64, _ second: UInt64 = 0) -> UInt64 {
        var hash = (first ^ feature &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ hash &>> 32 ^ second &* 0xFF51_AFD7_ED55_8CCD) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ hash &>> 29
    }
}
