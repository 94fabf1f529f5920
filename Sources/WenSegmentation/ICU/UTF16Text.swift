/// A text as UTF-16, which ICU reads: the one place that owns its memory. Belongs to one thread.
@safe
final class UTF16Text {
    private var storage: UnsafeMutableBufferPointer<UInt16>
    /// How many units the text has.
    private(set) var count = 0

    /// Makes room for a text of usual length.
    init() {
        unsafe storage = .allocate(capacity: TextPieces.target + 1)
    }

    deinit {
        unsafe storage.deallocate()
    }

    /// The units, and a full stop behind them, in place until the next call of ``load(_:)``.
    @unsafe var base: UnsafePointer<UInt16> {
        // Memory for at least one unit has an address.
        unsafe UnsafePointer(storage.baseAddress.unsafelyUnwrapped)
    }

    /// The units, in place until the next call of ``load(_:)``.
    @unsafe var units: UnsafeBufferPointer<UInt16> { unsafe UnsafeBufferPointer(start: base, count: count) }

    /// Takes up a text of valid UTF-8, mostly two characters at a time: ICU's own conversion takes four times as long.
    ///
    /// - Complexity: O(n).
    func load(_ text: Span<UInt8>) {
        if unsafe storage.count <= text.count {
            unsafe storage.deallocate()
            unsafe storage = .allocate(capacity: text.count + 1)
        }
        let units = unsafe storage.baseAddress.unsafelyUnwrapped
        count = unsafe text.withUnsafeBytes { bytes in
            var read = 0
            var written = 0
            while read < bytes.count {
                if read &+ 8 <= bytes.count {
                    let eight = unsafe bytes.loadUnaligned(fromByteOffset: read, as: UInt64.self)
                    if UTF8Scalar.areTwoOfThree(eight) {
                        unsafe units[written] = UTF8Scalar.unit(ofThree: eight)
                        unsafe units[written &+ 1] = UTF8Scalar.unit(ofThree: eight &>> 24)
                        read &+= 6
                        written &+= 2
                        continue
                    }
                    if UTF8Scalar.areASCII(eight) {
                        for index in 0..<8 { unsafe units[written &+ index] = UInt16(bytes[read &+ index]) }
                        read &+= 8
                        written &+= 8
                        continue
                    }
                }
                let (scalar, length) = unsafe UTF8Scalar.scalar(in: bytes, at: read)
                precondition(length > 0, "text handed to a segmenter must be valid UTF-8")
                read &+= length
                if scalar > 0xFFFF {
                    unsafe units[written] = UInt16(truncatingIfNeeded: 0xD7C0 + scalar >> 10)
                    written &+= 1
                }
                unsafe units[written] = UInt16(truncatingIfNeeded: scalar > 0xFFFF ? 0xDC00 | scalar & 0x3FF : scalar)
                written &+= 1
            }
            return written
        }
        unsafe units[count] = 0x3002
    }
}
