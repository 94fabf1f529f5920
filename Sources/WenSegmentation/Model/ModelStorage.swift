#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The bytes of a model file: the one place that owns, maps or borrows their memory.
///
/// Immutable, so threads share it.
@safe
final class ModelStorage: @unchecked Sendable {
    private let bytes: UnsafeRawBufferPointer
    private let origin: Origin

    private enum Origin { case copied, mapped, permanent }

    /// Copies bytes to aligned memory.
    init(copying source: [UInt8]) {
        let target = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(source.count, 1), alignment: ModelFile.alignment)
        unsafe target.copyBytes(from: source)
        unsafe bytes = UnsafeRawBufferPointer(start: target.baseAddress, count: source.count)
        origin = .copied
    }

    /// Copies all bytes of another to large pages, where the system has such: tables of many megabytes that are read here
    /// and there are then found without a walk through the page table each time.
    init(inLargePages other: ModelStorage) {
        let pageSize = 2 << 20
        let length = (other.count + pageSize - 1) / pageSize * pageSize
        let target = UnsafeMutableRawBufferPointer.allocate(byteCount: length, alignment: pageSize)
        #if os(Linux)
            // Where it is refused, the pages are small.
            unsafe _ = madvise(target.baseAddress, length, MADV_HUGEPAGE)
        #endif
        unsafe target.copyMemory(from: other.bytes)
        unsafe bytes = UnsafeRawBufferPointer(start: target.baseAddress, count: other.count)
        origin = .copied
    }

    /// Maps a file: processes share its pages, and the kernel reads those that are used.
    ///
    /// - Throws: ``ModelFileError`` with the system's reason. The file must not be changed while it is in use.
    init(mapping path: String) throws(ModelFileError) {
        func failure() -> ModelFileError {
            ModelFileError(.unreadable(unsafe String(cString: strerror(errno))), file: path)
        }
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw failure() }
        guard status.st_mode & S_IFMT == S_IFREG else { throw ModelFileError(.notAModel, file: path) }
        // Nothing of no length can be mapped.
        guard status.st_size > 0 else { throw ModelFileError(.notAModel, file: path) }
        let length = Int(status.st_size)
        guard let start = unsafe mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0), unsafe start != MAP_FAILED
        else { throw failure() }
        unsafe bytes = UnsafeRawBufferPointer(start: start, count: length)
        origin = .mapped
    }

    /// Refers to memory that stays for ever.
    @unsafe init(permanent bytes: UnsafeRawBufferPointer) {
        unsafe self.bytes = bytes
        origin = .permanent
    }

    deinit {
        switch origin {
        case .copied: unsafe bytes.deallocate()
        case .mapped: unsafe _ = munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
        case .permanent: break
        }
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
