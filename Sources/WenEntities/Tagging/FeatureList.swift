/// Numbers of features in a row of memory that is kept.
@safe
struct FeatureList: ~Copyable {
    private(set) var count = 0
    private var capacity = 1024
    private var numbers = UnsafeMutablePointer<UInt32>.allocate(capacity: 1024)

    /// Makes an empty list.
    init() {}

    deinit { unsafe numbers.deallocate() }

    /// Takes all out.
    @inline(__always)
    mutating func removeAll() { count = 0 }

    /// Adds what `body` gives to the closure that it gets.
    ///
    /// - Parameter limit: the most that it gives, for which room is made at once.
    @inline(__always)
    mutating func append(atMost limit: Int, _ body: (_ add: (UInt32) -> Void) -> Void) {
        if count + limit > capacity { grow(to: count + limit) }
        var next = unsafe numbers + count
        body { number in
            unsafe next.pointee = number
            unsafe next += 1
        }
        let end = unsafe next - numbers
        precondition(end <= count + limit, "more features than there is room for")
        count = end
    }

    /// A number, which must be there.
    @inline(__always)
    subscript(index: Int) -> UInt32 {
        assert(index < count)
        return unsafe numbers[index]
    }

    @inline(never)
    private mutating func grow(to least: Int) {
        capacity = max(least, 2 * capacity)
        let old = unsafe numbers
        unsafe numbers = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
        unsafe numbers.update(from: old, count: count)
        unsafe old.deallocate()
    }
}
