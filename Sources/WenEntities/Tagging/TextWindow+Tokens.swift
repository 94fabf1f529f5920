import WenSegmentation

/// What is known of the tokens of a window.
extension TextWindow {
    /// The token that holds a unit, counted from the window's first.
    @inline(__always)
    func token(at position: Int) -> Int {
        assert((0..<count).contains(position))
        return unsafe Int(memory.tokenIndex.base[position])
    }

    /// The first unit of a token.
    @inline(__always)
    func start(ofToken token: Int) -> Int {
        assert((0..<tokenCount).contains(token))
        return unsafe Int(memory.tokenStarts.base[token])
    }

    /// The unit behind a token.
    @inline(__always)
    func end(ofToken token: Int) -> Int {
        assert((0..<tokenCount).contains(token))
        return unsafe Int(memory.tokenStarts.base[token + 1])
    }

    /// What a token is made of.
    @inline(__always)
    func kind(ofToken token: Int) -> TokenKind {
        assert((0..<tokenCount).contains(token))
        return unsafe memory.kinds.base[token]
    }

    /// The part of speech of a token.
    @inline(__always)
    func tag(ofToken token: Int) -> PartOfSpeech? {
        assert((0..<tokenCount).contains(token))
        return unsafe memory.tags.base[token]
    }

    /// The ``UnitHash`` of a token.
    @inline(__always)
    func hash(ofToken token: Int) -> UInt64 {
        assert((0..<tokenCount).contains(token))
        return unsafe memory.hashes.base[token]
    }

    /// What a token can be in a name.
    @inline(__always)
    func role(ofToken token: Int) -> TokenRole {
        assert((0..<tokenCount).contains(token))
        return unsafe memory.roles.base[token]
    }

    /// The ``TagGroup`` of a token, or of the one before the first or behind the last.
    @inline(__always)
    func group(ofToken token: Int) -> UInt64 {
        assert((-1...tokenCount).contains(token))
        return unsafe UInt64(memory.groups.base[token])
    }

    /// The cluster of a token, or of what stands for those before the first and behind the last.
    @inline(__always)
    func cluster(ofToken token: Int) -> UInt64 {
        assert((-2...tokenCount + 1).contains(token))
        return unsafe UInt64(memory.clusters.base[token])
    }

    /// The family of a token's cluster, or of what stands for those before the first and behind the last.
    @inline(__always)
    func family(ofToken token: Int) -> UInt64 {
        assert((-2...tokenCount + 1).contains(token))
        return unsafe UInt64(memory.families.base[token])
    }

    /// What stands for the cluster of a part of a token.
    static let cutCluster: UInt64 = 0xFFFE
    /// What stands for the family of a part of a token.
    static let cutFamily: UInt64 = 0xFE
}
