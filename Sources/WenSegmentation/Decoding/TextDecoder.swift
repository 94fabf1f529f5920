/// Turns the bytes of a whole text, in any charset that Wen decodes, into a ``Document``.
///
/// ```swift
/// let document = try TextDecoder().decode(bytes, id: "news.txt")
/// document.encoding  // .gb18030
/// ```
public struct TextDecoder: Sendable {
    /// The charset of bytes without a byte order mark, or `nil` to tell it from the bytes.
    public var encoding: TextEncoding?

    /// Makes a decoder.
    ///
    /// - Parameter encoding: the charset of bytes without a byte order mark, which wins; `nil` to tell it from the bytes.
    public init(encoding: TextEncoding? = nil) {
        self.encoding = encoding
    }

    /// Decodes a text.
    ///
    /// - Parameters:
    ///   - bytes: the text in any charset, with or without a byte order mark.
    ///   - id: the document's name, also in errors.
    ///   - title: the document's title.
    /// - Throws: ``TextDecodingError`` for binary data and for more than 4 GiB of text.
    /// - Complexity: O(n).
    public func decode(_ bytes: [UInt8], id: String = "", title: String? = nil) throws(TextDecodingError) -> Document {
        guard bytes.count <= Document.byteLimit else { throw .tooLarge(id: id, bytes: bytes.count) }
        let decoder = StreamDecoder(encoding: encoding, id: id)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        try decoder.decode(bytes.span, isLast: true, into: &text)
        guard text.count <= Document.byteLimit else { throw .tooLarge(id: id, bytes: text.count) }
        return Document(
            validUTF8: text, id: id, title: title, encoding: decoder.encoding ?? .utf8, repairs: decoder.repairs)
    }
}
