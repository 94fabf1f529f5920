import FoundationEssentials
import SystemPackage

/// The files that `wen train` reads and writes.
enum TrainingFile {
    /// A file's text; bytes that are no UTF-8 become U+FFFD.
    ///
    /// - Throws: ``InputFailure``.
    static func text(_ path: String) throws(InputFailure) -> String {
        String(decoding: try TextFile.bytes(path), as: UTF8.self)
    }

    /// Reads a corpus from a file.
    ///
    /// - Throws: ``InputFailure`` where the file or a line of it cannot be read; what else `read` throws.
    static func corpus<Corpus>(_ path: String, _ read: (String) throws -> Corpus) throws -> Corpus {
        try TextFile.corpus(try text(path), of: path, read)
    }

    /// Writes a file, all or nothing, and prints how large it is.
    ///
    /// - Parameter note: what else is said of it.
    /// - Throws: ``OutputFailure``.
    static func save(_ bytes: [UInt8], to path: String, note: String = "") throws(OutputFailure) {
        if isReplaced(path) {
            do {
                try Data(bytes).write(to: URL(filePath: path), options: .atomic)
            } catch {
                throw OutputFailure(path, Errno(error))
            }
        } else {
            let file = try OutputFile(path)
            try file.write(bytes)
            try file.close()
        }
        print("\(path): \(bytes.count) bytes\(note)")
    }

    /// Checks that a file can be where it is wanted.
    ///
    /// - Throws: ``OutputFailure`` where its folder does not exist, or where it is a folder itself.
    static func checkPlace(of path: String) throws(OutputFailure) {
        let folder = FilePath(path).removingLastComponent()
        if !folder.isEmpty, !FileManager.default.fileExists(atPath: folder.string) {
            throw OutputFailure(path, .noSuchFileOrDirectory)
        }
        if type(of: path) == .typeDirectory { throw OutputFailure(path, .isDirectory) }
    }

    private static func type(of path: String) -> FileAttributeType? {
        try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    }

    /// Whether a new file takes the place of what is there: a link or a device such as /dev/stdout is written to instead.
    private static func isReplaced(_ path: String) -> Bool {
        let type = type(of: path)
        return type == nil || type == .typeRegular
    }
}
