import FoundationEssentials
import SystemPackage
import Wen

/// A file that a user names beside the input, such as a list of words.
enum TextFile {
    /// Its text, in whatever charset.
    ///
    /// - Throws: ``InputFailure``.
    static func text(_ path: String) throws -> String {
        try DocumentReader.whole(.file(FilePath(path)), encoding: nil).text
    }

    /// Its bytes.
    ///
    /// - Throws: ``InputFailure``.
    static func bytes(_ path: String) throws(InputFailure) -> [UInt8] {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw InputFailure("\(path) could not be read. Check the path.")
        }
        return Array(data)
    }
}
