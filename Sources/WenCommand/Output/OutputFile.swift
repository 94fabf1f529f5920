import SystemPackage

/// Where results go: standard output or a file, with a buffer.
final class OutputFile {
    private static let bufferSize = 64 * 1024

    /// What the results are written to.
    let descriptor: FileDescriptor
    private let name: String
    private let isOwned: Bool
    private var buffer: [UInt8] = []
    /// How much of what a file has already is kept, as long as nothing was written.
    private var kept: Int64?

    /// Makes a file, or takes standard output where there is no path, or the path is `-`.
    ///
    /// - Parameters:
    ///   - path: what a file is named; one that is there already is written over.
    ///   - kept: how many bytes of such a file are kept. What is behind is cut off when the first result is written or the
    ///     file is closed, so that a run that is refused, or fails before it has results, leaves it.
    /// - Throws: ``OutputFailure``.
    init(_ path: String?, keeping kept: Int64 = 0) throws(OutputFailure) {
        buffer.reserveCapacity(2 * OutputFile.bufferSize)
        guard let path, path != "-" else {
            descriptor = .standardOutput
            name = "standard output"
            isOwned = false
            return
        }
        name = path
        isOwned = true
        self.kept = kept
        do {
            descriptor = try FileDescriptor.open(
                FilePath(path), .writeOnly, options: [.create, .closeOnExec],
                permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
        } catch {
            throw OutputFailure(path, error as? Errno ?? .ioError)
        }
    }

    /// Adds bytes, and writes the buffer when it is full; what would fill it alone is not copied.
    func write(_ bytes: [UInt8]) throws(OutputFailure) {
        if bytes.count >= OutputFile.bufferSize {
            try flush()
            return try writeAll(bytes)
        }
        buffer += bytes
        if buffer.count >= OutputFile.bufferSize { try flush() }
    }

    /// Writes what the buffer holds.
    func flush() throws(OutputFailure) {
        guard !buffer.isEmpty else { return }
        try writeAll(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private func writeAll(_ bytes: [UInt8]) throws(OutputFailure) {
        do {
            try cut()
            try descriptor.writeAll(bytes)
        } catch {
            throw OutputFailure(name, error as? Errno ?? .ioError)
        }
    }

    private func cut() throws {
        guard let kept else { return }
        // A device or a pipe has no end to cut off.
        if try descriptor.stat().type == .regular {
            try descriptor.resize(to: kept)
            try descriptor.seek(offset: 0, from: .end)
        }
        self.kept = nil
    }

    /// Writes the rest and closes a file of our own; some file systems tell only now that it failed.
    func close() throws(OutputFailure) {
        try flush()
        guard isOwned else { return }
        do {
            try cut()
            try descriptor.close()
        } catch {
            throw OutputFailure(name, error as? Errno ?? .ioError)
        }
    }
}
