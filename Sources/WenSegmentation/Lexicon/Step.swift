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
    /// Marks, at an atom's own node, that it may be a surname.
    static let surnameFlag: UInt8 = 0x40
    /// The longest step that holds Chinese digits, in atoms: a longer row of digits is cut.
    static let numeralLimit = 200

    /// A word's step; `from` is the cost so far in its place.
    @inline(__always)
    static func word(_ from: UInt64, _ node: LexiconNode, length: Int) -> UInt64 {
        from &+ ((node.bits & 0xFF_FFFF) &<< 8 | UInt64(truncatingIfNeeded: length))
    }

    /// The step of a personal name.
    static func name(_ from: UInt64, cost: UInt64, length: Int) -> UInt64 {
        let tag = PartOfSpeech.byte(of: .nr) | nameFlag
        return from &+ (cost &<< 16 | UInt64(tag) << 8 | UInt64(truncatingIfNeeded: length))
    }

    @inline(__always)
    static func length(_ step: UInt64) -> Int { Int(step & 0xFF) }

    @inline(__always)
    static func tag(_ step: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: step >> 8) }
}
