import FoundationEssentials
import Glibc
import SystemPackage

/// The files that `wen train` reads and writes.
enum TrainingFile {
    /// A file's text; bytes that are no UTF-8 become U+FFFD.
    ///
    /// - Throws: ``InputFailure``, ``Interruption``.
    static func text(_ path: String) throws -> String {
        String(decoding: try TextFile.bytes(path), as: UTF8.self)
    }

    /// Checks that a file can be written, ahead of what takes long and would be lost where there is no place for it.
    ///
    /// - Throws: ``OutputFailure``.
    static func checkPlace(_ path: String) throws(OutputFailure) {
        let folder = FilePath(path).removingLastComponent()
        guard (try? Stat(FilePath(path)).type) != .directory else { throw OutputFailure(path, .isDirectory) }
        let place = folder.isEmpty ? "." : folder
        guard unsafe place.withPlatformString({ unsafe access($0, W_OK) }) == 0 else {
            throw OutputFailure(path, Errno(rawValue: errno))
        }
    }

    /// Writes a file, all or nothing.
    ///
    /// - Throws: ``OutputFailure``.
    static func write(_ bytes: [UInt8], to path: String) throws(OutputFailure) {
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            let cause = (error as? CocoaError)?.underlying as? POSIXError
            throw OutputFailure(path, cause.map { Errno(rawValue: $0.code.rawValue) } ?? .ioError)
        }
    }
}
