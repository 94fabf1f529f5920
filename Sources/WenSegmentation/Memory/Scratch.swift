/// Memory that a worker keeps for the next text, for elements that need no clean-up; it goes with its owner.
///
/// It is read and written through ``base``, without checks: whoever uses it keeps to its capacity.
@safe
package struct Scratch<Element: BitwiseCopyable>: ~Copyable {
    /// How many elements there is room for.
    package private(set) var capacity: Int
    /// The first element, for inner loops.
    @unsafe package private(set) var base: UnsafeMutablePointer<Element>
    /// How many more there is room for before the first and behind the last, for looks beyond the edge.
    private let margin: Int

    /// Makes room for some elements, which have no values yet.
    package init(capacity: Int, margin: Int = 0) {
        self.capacity = capacity
        self.margin = margin
        unsafe base = .allocate(capacity: capacity + 2 * margin) + margin
    }

    deinit { unsafe (base - margin).deallocate() }

    /// Makes room for so many elements and at least twice as many as before.
    ///
    /// - Parameter kept: how many of the first elements keep their values.
    @inline(never)
    package mutating func grow(to count: Int, keeping kept: Int = 0) {
        let old = unsafe base
        capacity = max(count, 2 * capacity)
        unsafe base = .allocate(capacity: capacity + 2 * margin) + margin
        unsafe base.update(from: old, count: kept)
        unsafe (old - margin).deallocate()
    }
}
