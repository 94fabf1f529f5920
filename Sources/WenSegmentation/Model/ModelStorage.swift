/// The bytes of a model file: the one place that owns or borrows their memory.
///
/// Immutable, so threads share it.
@safe
final class ModelStorage: @unchecked Sendable {
    private let bytes: UnsafeRawBufferPointer
    private let isOwned: Bool

    /// Copies bytes to aligned memory.
    init(copying source: [UInt8]) {
        let target = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(source.count, 1), alignment: ModelFile.alignment)
        unsafe target.copyBytes(from: source)
        unsafe bytes = UnsafeRawBufferPointer(start: target.baseAddress, count: source.count)
        isOwned = true
    }

    /// Refers to memory that stays for ever.
    @unsafe init(permanent bytes: UnsafeRawBufferPointer) {
        unsafe self.bytes = bytes
        isOwned = false
    }

    deinit {
        if isOwned { unsafe bytes.deallocate() }
    }

    var count: Int { unsafe bytes.count }

    /// An integer at a byte offset, which must be inside.
    func load<Value: BitwiseCopyable>(at offset: Int) -> Value {
        precondition(offset >= 0 && offset <= count - MemoryLayout<Value>.size, "outside the model file")
        return unsafe bytes.loadUnaligned(fromByteOffset: offset, as: Value.self)
    }

    /// The memory of `count` elements at a byte offset, which must be inside and aligned.
    func elements<Element: BitwiseCopyable>(at offset: Int, count: Int) -> UnsafePointer<Element> {
        precondition(offset >= 0 && count >= 0 && offset <= self.count, "outside the model file")
        precondition(count <= (self.count - offset) / MemoryLayout<Element>.stride, "outside the model file")
        // An empty file has no memory to point to, but no header either, so it never gets here.
        guard let start = unsafe bytes.baseAddress else { preconditionFailure("an empty model file") }
        return unsafe (start + offset).assumingMemoryBound(to: Element.self)
    }

    /// A 64-bit hash of the bytes from an offset on: each 8 bytes are mixed in by a multiplication.
    func checksum(from start: Int) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func mix(_ word: UInt64) {
            hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash &>> 32
        }
        var offset = start
        while offset + 8 <= count {
            mix(load(at: offset))
            offset += 8
        }
        while offset < count {
            mix(UInt64(load(at: offset) as UInt8))
            offset += 1
        }
        return hash
    }
}
