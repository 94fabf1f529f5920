import FoundationEssentials
import Glibc
import SystemPackage

/// The files that `wen train` writes.
enum TrainingFile {
    /// Checks that a file can be written, ahead of what takes long and would be lost where there is no place for it.
    ///
    /// - Throws: ``OutputFailure``.
    static func checkPlace(of path: String) throws(OutputFailure) {
        let file = FilePath(path)
        guard (try? Stat(file).type) != .directory else { throw OutputFailure(path, .isDirectory) }
        let place = isReplaced(file) ? file.removingLastComponent().appending(".") : file
        guard unsafe place.withPlatformString({ unsafe access($0, W_OK) }) == 0 else {
            throw OutputFailure(path, Errno(rawValue: errno))
        }
    }

    /// Writes a file, all or nothing, and prints how large it is.
    ///
    /// - Parameter note: what else is said of it.
    /// - Throws: ``OutputFailure``.
    static func save(_ bytes: [UInt8], to path: String, note: String = "") throws(OutputFailure) {
        if isReplaced(FilePath(path)) {
            do {
                try Data(bytes).write(to: URL(filePath: path), options: .atomic)
            } catch {
                let cause = (error as? CocoaError)?.underlying as? POSIXError
                throw OutputFailure(path, cause.map { Errno(rawValue: $0.code.rawValue) } ?? .ioError)
            }
        } else {
            let file = try OutputFile(path)
            try file.write(bytes)
            try file.close()
        }
        print("\(path): \(bytes.count) bytes\(note)")
    }

    /// Whether a new file takes the place of what is there: a link to a file or a device such as /dev/stdout is written to
    /// instead.
    private static func isReplaced(_ file: FilePath) -> Bool {
        guard (try? Stat(file)) != nil else { return true }
        return (try? Stat(file, followTargetSymlink: false).type) == .regular
    }
}
