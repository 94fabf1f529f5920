import SystemPackage

/// Reads an input in blocks, so that memory does not grow with it.
final class BlockReader {
    /// The size of a block in bytes.
    static let blockSize = 256 * 1024

    private let source: InputSource
    private let descriptor: FileDescriptor
    private let events: ReadingEvents
    private var isAtEnd = false

    /// Opens an input.
    init(_ source: InputSource, _ events: ReadingEvents = ReadingEvents()) throws(InputFailure) {
        self.source = source
        self.events = events
        descriptor = try source.open()
    }

    deinit {
        if case .file = source { try? descriptor.close() }
    }

    /// The next block and whether it is the last; `nil` behind the last.
    ///
    /// A block of a file is full unless it is the last; standard input gives what is there.
    ///
    /// - Throws: ``InputFailure``, ``Interruption``, or what `willWait` throws.
    func next() throws -> (bytes: [UInt8], isLast: Bool)? {
        guard !isAtEnd else { return nil }
        if case .standardInput = source, !Terminal.hasInput(descriptor) { try events.willWait() }
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
        events.didRead(block.count)
        return (block, isAtEnd)
    }

    private func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        while true {
            do {
                return try unsafe descriptor.read(into: buffer, retryOnInterrupt: false)
            } catch Errno.interrupted {
                try Interruption.check()
            } catch {
                throw InputFailure(source.name, error as? Errno ?? .ioError)
            }
        }
    }
}
