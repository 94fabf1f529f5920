import Wen

/// The text of an input as valid UTF-8, block by block.
final class TextStream {
    private let reader: BlockReader
    private let decoder: StreamDecoder

    /// The charset; `nil` while all was ASCII.
    var encoding: TextEncoding? { decoder.encoding }

    /// Opens an input.
    ///
    /// - Parameters:
    ///   - encoding: the charset, or `nil` to tell it from the bytes.
    init(
        _ source: InputSource, encoding: TextEncoding?, _ events: ReadingEvents
    ) throws(InputFailure) {
        reader = try BlockReader(source, events)
        decoder = StreamDecoder(encoding: encoding, id: source.name)
    }

    /// Appends the next block of text.
    ///
    /// - Returns: `false` once the input is at its end and all of its text was appended.
    /// - Throws: ``InputFailure``, ``Interruption``, or what `willWait` throws.
    func next(into text: inout [UInt8]) throws -> Bool {
        guard let block = try reader.next() else { return false }
        do {
            try decoder.decode(block.bytes.span, isLast: block.isLast, into: &text)
        } catch {
            throw InputFailure(error.description)
        }
        return true
    }
}
