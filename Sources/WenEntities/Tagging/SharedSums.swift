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
    /// The units at which sums are asked for.
    private var claims = UnsafeMutablePointer<Int32>.allocate(capacity: 256)
    private var window = 1
    /// How many units there are at which sums are asked for.
    private(set) var count = 0

    /// Makes room that knows no sums.
    init() {
        unsafe slots.initialize(repeating: Slot(), count: capacity)
    }

    deinit {
        unsafe slots.deallocate()
        unsafe claims.deallocate()
    }

    /// Forgets all sums, and makes room for a window of so many units, and the place behind the last.
    mutating func removeAll(unitCount: Int) {
        window += 1
        count = 0
        // A claim that is none is written too.
        guard unitCount + 1 >= capacity else { return }
        unsafe slots.deallocate()
        unsafe claims.deallocate()
        capacity = max(unitCount + 2, 2 * capacity)
        unsafe slots = UnsafeMutablePointer<Slot>.allocate(capacity: capacity)
        unsafe slots.initialize(repeating: Slot(), count: capacity)
        unsafe claims = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
    }

    /// Asks for the sums at a unit, once or more.
    @inline(__always)
    mutating func claim(_ position: Int) {
        assert((0..<capacity).contains(position) && count < capacity)
        unsafe claims[count] = Int32(truncatingIfNeeded: position)
        // Without a branch, which would be guessed wrong often.
        count &+= unsafe slots[position].window == window ? 0 : 1
        unsafe slots[position].window = window
    }

    /// A unit at which sums are asked for, in the order in which they were.
    @inline(__always)
    func position(ofClaim index: Int) -> Int {
        assert((0..<count).contains(index))
        return unsafe Int(claims[index])
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
