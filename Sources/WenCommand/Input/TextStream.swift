import Wen

/// The text of an input as valid UTF-8, block by block.
final class TextStream {
    private let reader: BlockReader
    private let decoder: StreamDecoder
    /// How many bytes of text there were.
    private var length = 0
    /// Where in all that text bytes were none, as far as no one has asked; the first `told` of them are done with.
    private var repairPlaces: [Int] = []
    private var told = 0

    /// The charset; `nil` while all was ASCII.
    var encoding: TextEncoding? { decoder.encoding }
    /// How many byte sequences were no text and became U+FFFD.
    var repairs: Int { decoder.repairs }

    /// Opens an input.
    ///
    /// - Parameters:
    ///   - encoding: the charset, or `nil` to tell it from the bytes.
    ///   - isCut: whether ``repairs(before:)`` is asked for.
    init(
        _ source: InputSource, encoding: TextEncoding?, _ events: ReadingEvents, isCut: Bool = false
    ) throws {
        reader = try BlockReader(source, events)
        decoder = StreamDecoder(encoding: encoding, id: source.name)
        decoder.keepsRepairPlaces = isCut
    }

    /// How many repairs there are before a place of all the text, but for those that were told already.
    func repairs(before place: Int) -> Int {
        let start = told
        while told < repairPlaces.count, repairPlaces[told] < place { told += 1 }
        return told - start
    }

    /// Appends the next block of text.
    ///
    /// - Returns: `false` once the input is at its end and all of its text was appended.
    /// - Throws: ``InputFailure``, ``Interruption``, or what `willWait` throws.
    func next(into text: inout [UInt8]) throws -> Bool {
        guard let block = try reader.next() else { return false }
        let start = text.count
        do {
            try decoder.decode(block.bytes.span, isLast: block.isLast, into: &text)
        } catch {
            throw InputFailure(error)
        }
        if told > 0 { repairPlaces.removeSubrange(..<told) }
        told = 0
        repairPlaces += decoder.repairPlaces.lazy.map { [length] in $0 - start + length }
        length += text.count - start
        return true
    }
}
