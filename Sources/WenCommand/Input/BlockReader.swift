import SystemPackage

/// Reads an input in blocks, so that memory does not grow with it.
final class BlockReader {
    /// The size of a block in bytes.
    static let blockSize = 256 * 1024

    private let source: InputSource
    private let descriptor: FileDescriptor
    private let beforeWaiting: () throws -> Void
    private var isAtEnd = false

    /// Opens an input.
    ///
    /// - Parameter beforeWaiting: called before each read of standard input, which may wait for a person or another
    ///   program: the time to show what is done.
    init(_ source: InputSource, beforeWaiting: @escaping () throws -> Void) throws(InputFailure) {
        self.source = source
        self.beforeWaiting = beforeWaiting
        descriptor = try source.open()
    }

    deinit {
        if case .file = source { try? descriptor.close() }
    }

    /// The next block and whether it is the last; `nil` behind the last.
    ///
    /// A block of a file is full unless it is the last; standard input gives what is there.
    ///
    /// - Throws: ``InputFailure``, or what `beforeWaiting` throws.
    func next() throws -> (bytes: [UInt8], isLast: Bool)? {
        guard !isAtEnd else { return nil }
        if case .standardInput = source { try beforeWaiting() }
        let block = try unsafe [UInt8](unsafeUninitializedCapacity: BlockReader.blockSize) { buffer, count in
            while count < buffer.count {
                let read = try unsafe read(
                    into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[count...])))
                count += read
                if read == 0 { isAtEnd = true }
                if case .standardInput = source { break }
                if isAtEnd { break }
            }
        }
        return (block, isAtEnd)
    }

    private func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFailure) -> Int {
        do {
            return try unsafe descriptor.read(into: buffer)
        } catch {
            throw InputFailure(source.name, error as? Errno ?? .ioError)
        }
    }
}
