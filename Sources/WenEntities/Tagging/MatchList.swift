/// The gazetteer's entries in a window, by start and then by end. Its memory is kept for the next window.
@safe
struct MatchList: ~Copyable {
    /// An entry found in a window.
    struct Match {
        var start: Int32
        var end: Int32
        var classes: NameClass
    }

    private(set) var count = 0
    private var capacity = 256
    private var matches = UnsafeMutablePointer<Match>.allocate(capacity: 256)

    /// Makes an empty list.
    init() {}

    deinit { unsafe matches.deallocate() }

    /// Takes all out.
    @inline(__always)
    mutating func removeAll() { count = 0 }

    /// Adds an entry if it is one; whether it is decides no branch, which would be guessed wrong often.
    @inline(__always)
    mutating func append(_ start: Int, _ end: Int, _ classes: NameClass, if isOne: Bool) {
        if count == capacity { grow() }
        unsafe matches[count] = Match(
            start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), classes: classes)
        count &+= isOne ? 1 : 0
    }

    /// An entry, which must be there.
    @inline(__always)
    subscript(index: Int) -> Match {
        assert((0..<count).contains(index))
        return unsafe matches[index]
    }

    @inline(never)
    private mutating func grow() {
        let old = unsafe matches
        unsafe matches = UnsafeMutablePointer<Match>.allocate(capacity: 2 * capacity)
        unsafe matches.update(from: old, count: count)
        unsafe old.deallocate()
        capacity *= 2
    }
}
