import FoundationEssentials
import SystemPackage
import Wen
import WenTraining

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
        do {
            return Array(try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw InputFailure(path, Errno(error))
        }
    }

    /// Reads a corpus from a text.
    ///
    /// - Parameter name: that of the text's file.
    /// - Throws: ``InputFailure`` for a line that is none of such a corpus; what else `read` throws.
    static func corpus<Corpus>(_ text: String, of name: String, _ read: (String) throws -> Corpus) throws -> Corpus {
        do {
            return try read(text)
        } catch let error as CorpusError {
            throw InputFailure("\(name): \(error)")
        }
    }
}
