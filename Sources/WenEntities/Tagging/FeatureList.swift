import WenSegmentation

/// Numbers of features in a row of memory that is kept.
struct FeatureList: ~Copyable {
    private(set) var count = 0
    private var numbers = Scratch<UInt32>(capacity: 1024)

    /// Makes an empty list.
    init() {}

    /// Takes all out.
    @inline(__always)
    mutating func removeAll() { count = 0 }

    /// Adds what `body` gives to the closure that it gets.
    ///
    /// - Parameter limit: the most that it gives, for which room is made at once.
    @inline(__always)
    mutating func append(atMost limit: Int, _ body: (_ add: (UInt32) -> Void) -> Void) {
        if count + limit > numbers.capacity { numbers.grow(to: count + limit, keeping: count) }
        var next = unsafe numbers.base + count
        body { number in
            unsafe next.pointee = number
            unsafe next += 1
        }
        let end = unsafe next - numbers.base
        precondition(end <= count + limit, "more features than there is room for")
        count = end
    }

    /// A number, which must be there.
    @inline(__always)
    subscript(index: Int) -> UInt32 {
        assert(index < count)
        return unsafe numbers.base[index]
    }
}
