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

    /// Makes room for so many more.
    @inline(__always)
    mutating func reserve(_ more: Int) {
        if count + more > capacity { grow(to: count + more) }
    }

    /// Adds one, for which there must be room.
    @inline(__always)
    mutating func append(_ number: UInt32) {
        assert(count < capacity)
        unsafe numbers[count] = number
        count &+= 1
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
