import FoundationEssentials

/// The files that `wen train` reads and writes.
enum TrainingFile {
    /// A file's text; bytes that are no UTF-8 become U+FFFD.
    static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }

    /// Writes a file, all or nothing.
    static func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    }
}
