import SystemPackage
import Wen

/// A small file that a user names beside the input, such as a list of words.
enum TextFile {
    /// Its text, in whatever charset.
    ///
    /// - Throws: ``InputFailure``.
    static func text(_ path: String) throws -> String {
        try DocumentReader.whole(.file(FilePath(path)), encoding: nil).text
    }
}
