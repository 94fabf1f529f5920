/// Sums that the candidates of a window share, each at a unit. Its memory is kept for the next window.
@safe
struct SharedSums: ~Copyable {
    private struct Slot {
        var sums = WeightSums()
        /// The window that they are of.
        var window = 0
    }

    private var capacity = 256
    private var slots = UnsafeMutablePointer<Slot>.allocate(capacity: 256)
    private var window = 1

    /// Makes room that knows no sums.
    init() {
        unsafe slots.initialize(repeating: Slot(), count: capacity)
    }

    deinit { unsafe slots.deallocate() }

    /// Forgets all sums, and makes room for a window of so many units, and the place behind the last.
    mutating func removeAll(unitCount: Int) {
        window += 1
        guard unitCount >= capacity else { return }
        unsafe slots.deallocate()
        capacity = max(unitCount + 1, 2 * capacity)
        unsafe slots = UnsafeMutablePointer<Slot>.allocate(capacity: capacity)
        unsafe slots.initialize(repeating: Slot(), count: capacity)
    }

    /// Notes that the sums at a unit will be set; whether they were not noted before.
    @inline(__always)
    mutating func claim(_ position: Int) -> Bool {
        assert((0..<capacity).contains(position))
        let isNew = unsafe slots[position].window != window
        unsafe slots[position].window = window
        return isNew
    }

    /// The sums at a unit.
    @inline(__always)
    subscript(position: Int) -> WeightSums {
        get {
            assert((0..<capacity).contains(position))
            return unsafe slots[position].sums
        }
        set {
            assert((0..<capacity).contains(position))
            unsafe slots[position].sums = newValue
        }
    }
}
