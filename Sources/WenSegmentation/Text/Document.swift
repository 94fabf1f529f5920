/// A text with its name, in the one form that all of Wen works on: valid UTF-8.
///
/// Every position in a result is a half-open range of UTF-8 bytes of ``utf8``; ``OffsetMap`` converts to Unicode
/// scalars, UTF-16 units, and line and column.
///
/// ```swift
/// let document = Document("成都欧林公司上市。")
/// document.text(in: 0..<6)  // "成都"
/// ```
public struct Document: Sendable {
    /// The name that results carry: a path, a record's identifier, or empty.
    public let id: String
    /// The title, where the source keeps it apart from the text. Positions do not count it, and no quantities or entities are
    /// found in it; keywords are.
    public let title: String?
    /// The text as valid UTF-8, without a byte order mark.
    public let utf8: [UInt8]
    /// What the bytes were before they became UTF-8.
    public let encoding: TextEncoding
    /// How many byte sequences were no text in ``encoding`` and became U+FFFD.
    public let repairs: Int
    /// Other fields of the record that the text comes from, such as its date, by their names: those that were asked for.
    public var fields: [String: String] = [:]

    /// The largest text, in bytes: positions are kept in 32 bits.
    public static let byteLimit = Int(UInt32.max)

    /// Wraps a string.
    ///
    /// - Parameters:
    ///   - text: at most ``byteLimit`` bytes of UTF-8; more is a programming error.
    ///   - id: the name that results carry.
    ///   - title: the title, where the source keeps it apart.
    /// - Complexity: O(n).
    public init(_ text: String, id: String = "", title: String? = nil) {
        self.init(validUTF8: Array(text.utf8), id: id, title: title)
    }

    /// Wraps bytes that are known to be valid UTF-8: ``TextDecoder`` makes it so from bytes of any charset.
    package init(
        validUTF8 utf8: [UInt8], id: String, title: String? = nil, encoding: TextEncoding = .utf8, repairs: Int = 0
    ) {
        precondition(utf8.count <= Document.byteLimit, "a document holds at most 4 GiB of text")
        self.id = id
        self.title = title
        self.utf8 = utf8
        self.encoding = encoding
        self.repairs = repairs
    }

    /// The whole text.
    public var text: String { String(decoding: utf8, as: UTF8.self) }

    /// The text of a range of UTF-8 bytes, such as a token's or an entity's.
    ///
    /// - Parameter range: within the text; where it cuts a character, the parts come out as U+FFFD.
    /// - Complexity: O(length of the range).
    public func text(in range: Range<Int>) -> String {
        String(decoding: utf8[range], as: UTF8.self)
    }
}
