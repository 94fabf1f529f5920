import WenSegmentation

/// The memory of a ``TextWindow``: a row for each thing that is known of a unit or a token.
///
/// Rows are read without checks: whoever fills a window keeps to its capacity.
final class WindowMemory {
    /// Room before the first and behind the last unit and token, for looks beyond the edge.
    static let margin = 8

    /// How many units and tokens there is room for.
    let capacity: Int

    /// The ``UnitHash`` of each token.
    let hashes: Scratch<UInt64>
    /// The units.
    let units: Scratch<UInt16>
    /// The byte at which each token starts.
    let bytes: Scratch<UInt32>
    /// The cluster of each token.
    let clusters: Scratch<UInt16>
    /// Whether a token starts at each unit.
    let isBoundary: Scratch<Bool>
    /// The token that holds each unit, counted from the window's first.
    let tokenIndex: Scratch<Int32>
    /// The number of the first entry that starts at or behind each unit.
    let firstMatch: Scratch<Int32>
    /// The classes of all entries that start at each unit.
    let startClasses: Scratch<NameClass>
    /// The classes of all entries that end before each unit.
    let endClasses: Scratch<NameClass>
    /// The furthest end of an entry that starts before each unit and is a name.
    let reach: Scratch<Int32>
    /// The end of the longest common word that starts at each unit.
    let wordEnd: Scratch<Int32>
    /// The node of the entries that start with each unit and the next; 0 where there is none.
    let pairNodes: Scratch<Int32>
    /// The first unit of each token.
    let tokenStarts: Scratch<Int32>
    /// What each token is made of.
    let kinds: Scratch<TokenKind>
    /// The part of speech of each token.
    let tags: Scratch<PartOfSpeech?>
    /// What each token can be in a name.
    let roles: Scratch<TokenRole>
    /// The ``TagGroup`` of each token.
    let groups: Scratch<UInt8>
    /// The family of the cluster of each token.
    let families: Scratch<UInt8>

    /// Allocates memory for so many units.
    init(capacity: Int) {
        self.capacity = capacity
        func row<Element>() -> Scratch<Element> { Scratch(capacity: capacity, margin: WindowMemory.margin) }
        hashes = row()
        units = row()
        bytes = row()
        clusters = row()
        isBoundary = row()
        tokenIndex = row()
        firstMatch = row()
        startClasses = row()
        endClasses = row()
        reach = row()
        wordEnd = row()
        pairNodes = row()
        tokenStarts = row()
        kinds = row()
        tags = row()
        roles = row()
        groups = row()
        families = row()
    }

    /// Notes the token of four units, which may lie beyond it or the last.
    @unsafe @inline(__always)
    func setToken(_ token: Int, ofFourFrom unit: Int) {
        let four = SIMD4(repeating: Int32(truncatingIfNeeded: token))
        unsafe UnsafeMutableRawPointer(tokenIndex.base + unit).storeBytes(of: four, as: SIMD4<Int32>.self)
    }
}
