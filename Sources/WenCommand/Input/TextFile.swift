import SystemPackage
import Wen

/// A file that a user names beside the input, such as a list of words.
enum TextFile {
    /// Its text, in whatever charset.
    ///
    /// - Throws: ``InputFailure``, ``Interruption``.
    static func text(_ path: String) throws -> String {
        try DocumentReader.whole(.file(FilePath(path)), encoding: nil).text
    }

    /// Its bytes, as they are stored.
    ///
    /// - Throws: ``InputFailure``, ``Interruption``.
    static func bytes(_ path: String) throws -> [UInt8] {
        let reader = try BlockReader(.file(FilePath(path)), inflates: false)
        var bytes: [UInt8] = []
        while let block = try reader.next() { bytes += block.bytes }
        return bytes
    }
}
