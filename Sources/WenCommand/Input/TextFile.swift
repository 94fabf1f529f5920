import SystemPackage
import Wen

/// A file that a user names beside the input, such as a list of words, or to learn from.
enum TextFile {
    /// Its text, in whatever charset; that some of its bytes are no text is told.
    ///
    /// - Throws: ``InputFailure`` where it cannot be read, or is binary data; ``Interruption``.
    static func text(_ path: String) throws -> String {
        try text(of: .file(FilePath(path)))
    }

    /// The text of a file or of standard input.
    ///
    /// - Throws: as ``text(_:)``.
    static func text(of source: InputSource) throws -> String {
        let document = try DocumentReader.whole(source, encoding: nil)
        if let repairs = ReadingEvents.sentence(on: document.repairs, of: source, document.encoding) {
            FailureLog.tell("\(repairs) Save it as UTF-8.")
        }
        return document.text
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
