/// A step of a path through the ``Lattice``, packed so that the smaller of two numbers is the cheaper way.
///
/// From the lowest: length of the last word in atoms (8 bits), its tag (8), the cost of the whole way (48).
enum Step {
    /// The way to the start; its cost leaves room for what the user's words take off (``UserDictionaryTrie``).
    static let origin: UInt64 = 1 << 62
    /// The cost's bits.
    static let costMask: UInt64 = ~0xFFFF
    /// Marks a surname and given name, two words in one step.
    static let nameFlag: UInt8 = 0x80
    /// Marks a word of the user's.
    static let userFlag: UInt8 = 0xC0
    /// Marks, at an atom's own node, that it may be a surname.
    static let surnameFlag: UInt8 = 0x40
    /// The longest step that holds Chinese digits, in atoms: a longer row of digits is cut.
    static let numeralLimit = 200

    /// A word's step; `from` is the cost so far in its place.
    @inline(__always)
    static func word(_ from: UInt64, _ node: LexiconNode, length: Int) -> UInt64 {
        from &+ ((node.bits & 0xFF_FFFF) &<< 8 | UInt64(truncatingIfNeeded: length))
    }

    /// The step of words whose cost and tag no node has.
    @inline(__always)
    static func words(_ from: UInt64, cost: UInt64, tag: UInt8, length: Int) -> UInt64 {
        from &+ (cost &<< 16 | UInt64(tag) &<< 8 | UInt64(truncatingIfNeeded: length))
    }

    /// The part of speech of a step's tag, its marks set aside.
    static func partOfSpeech(_ tag: UInt8) -> PartOfSpeech? {
        PartOfSpeech(byte: tag & ~(nameFlag | surnameFlag))
    }

    @inline(__always)
    static func length(_ step: UInt64) -> Int { Int(step & 0xFF) }

    @inline(__always)
    static func tag(_ step: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: step >> 8) }
}
