import WenSegmentation

/// The gazetteer's entries in a window, by start and then by end. Its memory is kept for the next window.
struct MatchList: ~Copyable {
    /// An entry found in a window.
    struct Match: BitwiseCopyable {
        var start: Int32
        var end: Int32
        var classes: NameClass
    }

    private(set) var count = 0
    private var matches = Scratch<Match>(capacity: 256)

    /// Makes an empty list.
    init() {}

    /// Takes all out.
    @inline(__always)
    mutating func removeAll() { count = 0 }

    /// Adds an entry if it is one; whether it is decides no branch, which would be guessed wrong often.
    @inline(__always)
    mutating func append(_ start: Int, _ end: Int, _ classes: NameClass, if isOne: Bool) {
        if count == matches.capacity { matches.grow(to: count + 1, keeping: count) }
        unsafe matches.base[count] = Match(
            start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), classes: classes)
        count &+= isOne ? 1 : 0
    }

    /// An entry, which must be there.
    @inline(__always)
    subscript(index: Int) -> Match {
        assert((0..<count).contains(index))
        return unsafe matches.base[index]
    }
}
