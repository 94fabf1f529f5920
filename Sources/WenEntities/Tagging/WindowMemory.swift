import WenSegmentation

/// The memory of a ``TextWindow``: one block, cut into a row for each thing that is known of a unit or a token.
///
/// Rows are read without checks: whoever fills a window keeps to its capacity.
@safe
final class WindowMemory {
    /// Room before the first and behind the last unit and token, for looks beyond the edge.
    static let margin = 8

    /// The bytes of one element of each row together.
    private static let width = 8 + 9 * 4 + 2 * 2 + 6

    /// How many units and tokens there is room for.
    let capacity: Int
    private let block: UnsafeMutableRawPointer

    /// The ``UnitHash`` of each token.
    @unsafe let hashes: UnsafeMutablePointer<UInt64>
    /// The units.
    @unsafe let units: UnsafeMutablePointer<UInt16>
    /// The byte at which each token starts.
    @unsafe let bytes: UnsafeMutablePointer<UInt32>
    /// The cluster of each token.
    @unsafe let clusters: UnsafeMutablePointer<UInt16>
    /// Whether a token starts at each unit.
    @unsafe let isBoundary: UnsafeMutablePointer<Bool>
    /// The token that holds each unit, counted from the window's first.
    @unsafe let tokenIndex: UnsafeMutablePointer<Int32>
    /// The number of the first entry that starts at or behind each unit.
    @unsafe let firstMatch: UnsafeMutablePointer<Int32>
    /// The classes of all entries that start at each unit.
    @unsafe let startClasses: UnsafeMutablePointer<NameClass>
    /// The classes of all entries that end before each unit.
    @unsafe let endClasses: UnsafeMutablePointer<NameClass>
    /// The furthest end of an entry that starts before each unit and is a name.
    @unsafe let reach: UnsafeMutablePointer<Int32>
    /// The end of the longest common word that starts at each unit.
    @unsafe let wordEnd: UnsafeMutablePointer<Int32>
    /// The node of the entries that start with each unit and the next; 0 where there is none.
    @unsafe let pairNodes: UnsafeMutablePointer<Int32>
    /// The first unit of each token.
    @unsafe let tokenStarts: UnsafeMutablePointer<Int32>
    /// What each token is made of.
    @unsafe let kinds: UnsafeMutablePointer<TokenKind>
    /// The part of speech of each token.
    @unsafe let tags: UnsafeMutablePointer<PartOfSpeech?>
    /// What each token can be in a name.
    @unsafe let roles: UnsafeMutablePointer<TokenRole>
    /// The ``TagGroup`` of each token.
    @unsafe let groups: UnsafeMutablePointer<UInt8>
    /// The family of the cluster of each token.
    @unsafe let families: UnsafeMutablePointer<UInt8>

    /// Allocates memory for so many units.
    init(capacity: Int) {
        self.capacity = capacity
        let count = capacity + 2 * WindowMemory.margin
        let block = UnsafeMutableRawPointer.allocate(byteCount: count * WindowMemory.width, alignment: 16)
        unsafe self.block = block
        var next = unsafe block
        // The widest elements first, so that all are aligned.
        func row<Element>(of type: Element.Type) -> UnsafeMutablePointer<Element> {
            let start = unsafe next.bindMemory(to: Element.self, capacity: count)
            unsafe next += count * MemoryLayout<Element>.stride
            return unsafe start + WindowMemory.margin
        }
        unsafe hashes = row(of: UInt64.self)
        unsafe bytes = row(of: UInt32.self)
        unsafe tokenIndex = row(of: Int32.self)
        unsafe firstMatch = row(of: Int32.self)
        unsafe startClasses = row(of: NameClass.self)
        unsafe endClasses = row(of: NameClass.self)
        unsafe reach = row(of: Int32.self)
        unsafe wordEnd = row(of: Int32.self)
        unsafe pairNodes = row(of: Int32.self)
        unsafe tokenStarts = row(of: Int32.self)
        unsafe units = row(of: UInt16.self)
        unsafe clusters = row(of: UInt16.self)
        unsafe isBoundary = row(of: Bool.self)
        unsafe kinds = row(of: TokenKind.self)
        unsafe tags = row(of: PartOfSpeech?.self)
        unsafe roles = row(of: TokenRole.self)
        unsafe groups = row(of: UInt8.self)
        unsafe families = row(of: UInt8.self)
        precondition(unsafe next == block + count * WindowMemory.width, "the rows are not as wide as the block")
    }

    deinit { unsafe block.deallocate() }

    /// Notes the token of four units, which may lie beyond it or the last.
    @unsafe @inline(__always)
    func setToken(_ token: Int, ofFourFrom unit: Int) {
        let four = SIMD4(repeating: Int32(truncatingIfNeeded: token))
        unsafe UnsafeMutableRawPointer(tokenIndex + unit).storeBytes(of: four, as: SIMD4<Int32>.self)
    }
}
