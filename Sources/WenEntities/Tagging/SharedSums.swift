import WenSegmentation

/// Sums that the candidates of a window share, each at a unit. Its memory is kept for the next window.
struct SharedSums: ~Copyable {
    struct Slot: BitwiseCopyable {
        var sums = WeightSums()
        /// The window that they are of.
        var window = 0
    }

    private var slots = Scratch<Slot>(capacity: 256)
    /// The units at which sums are asked for.
    private var claims = Scratch<Int32>(capacity: 256)
    private var window = 1
    /// How many units there are at which sums are asked for.
    private(set) var count = 0

    /// Makes room that knows no sums.
    init() {
        unsafe slots.base.update(repeating: Slot(), count: slots.capacity)
    }

    /// Forgets all sums, and makes room for a window of so many units, and the place behind the last.
    mutating func removeAll(unitCount: Int) {
        window += 1
        count = 0
        // A claim that is none is written too.
        guard unitCount + 1 >= claims.capacity else { return }
        claims.grow(to: unitCount + 2)
        slots.grow(to: unitCount + 2)
        unsafe slots.base.update(repeating: Slot(), count: slots.capacity)
    }

    /// Asks for the sums at a unit, once or more.
    @inline(__always)
    mutating func claim(_ position: Int) {
        assert((0..<slots.capacity).contains(position) && count < claims.capacity)
        unsafe claims.base[count] = Int32(truncatingIfNeeded: position)
        // Without a branch, which would be guessed wrong often.
        count &+= unsafe slots.base[position].window == window ? 0 : 1
        unsafe slots.base[position].window = window
    }

    /// A unit at which sums are asked for, in the order in which they were.
    @inline(__always)
    func position(ofClaim index: Int) -> Int {
        assert((0..<count).contains(index))
        return unsafe Int(claims.base[index])
    }

    /// The sums at a unit.
    @inline(__always)
    subscript(position: Int) -> WeightSums {
        get {
            assert((0..<slots.capacity).contains(position))
            return unsafe slots.base[position].sums
        }
        set {
            assert((0..<slots.capacity).contains(position))
            unsafe slots.base[position].sums = newValue
        }
    }
}
