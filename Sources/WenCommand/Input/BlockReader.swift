import SystemPackage

/// Reads an input in blocks, so that memory does not grow with it.
final class BlockReader {
    /// The size of a block in bytes.
    static let blockSize = 256 * 1024

    private let source: InputSource
    private let descriptor: FileDescriptor
    private let events: ReadingEvents
    /// Whether bytes that are compressed by gzip are to be inflated; looked at with the first block.
    private var inflates: Bool
    private var inflater: Inflater?
    private var isAtEnd = false

    /// Opens an input.
    ///
    /// - Parameter inflates: whether bytes that are compressed by gzip come out as what they were.
    /// - Throws: ``InputFailure``, ``Interruption``.
    init(_ source: InputSource, _ events: ReadingEvents = ReadingEvents(), inflates: Bool = true) throws {
        self.source = source
        self.events = events
        self.inflates = inflates
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
        if let inflater, inflater.isDamaged { throw damage }
        guard var block = try nextAsStored() else { return nil }
        if inflates {
            inflates = false
            // A pipe may give the mark of gzip byte by byte; other text is not waited for.
            while Inflater.mayStart(block), let more = try nextAsStored() { block += more }
            if Inflater.isCompressed(block) { inflater = Inflater() }
        }
        guard let inflater else { return (block, isAtEnd) }
        let text = inflater.inflate(block)
        if isAtEnd { inflater.finish() }
        // The records before the damage are whole.
        if inflater.isDamaged, text.isEmpty { throw damage }
        return (text, isAtEnd && !inflater.isDamaged)
    }

    private var damage: InputFailure {
        InputFailure("\(source.name) is compressed by gzip, but damaged or cut off. Get it anew.")
    }

    private func nextAsStored() throws -> [UInt8]? {
        guard !isAtEnd else { return nil }
        try Interruption.check()
        if case .standardInput = source, !Terminal.hasInput(descriptor) { try events.willWait() }
        let block = try unsafe [UInt8](unsafeUninitializedCapacity: BlockReader.blockSize) {
            buffer, count in
            while count < buffer.count {
                let read = try unsafe read(
                    into: UnsafeMutableRawBufferPointer(
                        UnsafeMutableBufferPointer(rebasing: buffer[count...])))
                count += read
                if read == 0 { isAtEnd = true }
                if case .standardInput = source { break }
                if isAtEnd { break }
            }
        }
        events.didRead(block.count)
        return block
    }

    private func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        do {
            return try Interruption.checking {
                try unsafe descriptor.read(into: buffer, retryOnInterrupt: false)
            }
        } catch let error as Errno {
            throw InputFailure(source.name, error)
        }
    }
}
