/// Bytes that grow. Room is made once for many small writes, which then look at nothing.
///
/// This is the one file of the module that writes to memory by address. A write must keep to the room that ``reserve(_:)``
/// made before it.
@safe
struct ByteBuffer: ~Copyable, @unchecked Sendable {
    private(set) var count = 0
    private var capacity: Int
    private var base: UnsafeMutablePointer<UInt8>

    /// Makes an empty buffer with room for so many bytes.
    init(capacity: Int) {
        self.capacity = max(capacity, 64)
        unsafe base = UnsafeMutablePointer<UInt8>.allocate(capacity: self.capacity)
    }

    deinit { unsafe base.deallocate() }

    /// The bytes, copied.
    var bytes: [UInt8] { unsafe Array(UnsafeBufferPointer(start: base, count: count)) }

    /// The last byte; `nil` where there is none.
    @inline(__always)
    var last: UInt8? { count > 0 ? unsafe base[count &- 1] : nil }

    /// Makes room for so many bytes more.
    @inline(__always)
    mutating func reserve(_ more: Int) {
        if more > capacity &- count { grow(by: more) }
    }

    @inline(never)
    private mutating func grow(by more: Int) {
        capacity = max(2 * capacity, count + more)
        let old = unsafe base
        unsafe base = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        unsafe base.update(from: old, count: count)
        unsafe old.deallocate()
    }

    /// Writes a byte.
    @inline(__always)
    mutating func write(_ byte: UInt8) {
        assert(count < capacity)
        unsafe base[count] = byte
        count &+= 1
    }

    /// Writes a literal.
    @inline(__always)
    mutating func write(_ text: StaticString) {
        let length = text.utf8CodeUnitCount
        assert(count + length <= capacity)
        unsafe (base + count).update(from: text.utf8Start, count: length)
        count &+= length
    }

    /// Writes bytes.
    @inline(__always)
    mutating func write(_ text: Span<UInt8>) {
        assert(count + text.count <= capacity)
        unsafe text.withUnsafeBufferPointer { source in
            guard let first = source.baseAddress else { return }
            unsafe (base + count).update(from: first, count: source.count)
        }
        count &+= text.count
    }

    /// Writes the digits of a number, for which there must be room for eight bytes.
    @inline(__always)
    mutating func write(_ digits: DecimalDigits) {
        assert(count + 8 <= capacity)
        unsafe UnsafeMutableRawPointer(base + count).storeBytes(of: digits.packed.littleEndian, as: UInt64.self)
        count &+= digits.count
    }
}
