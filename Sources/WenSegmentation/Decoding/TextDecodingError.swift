/// Why bytes are no text that Wen can take up.
public enum TextDecodingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The bytes look like a program, a picture or an archive.
    case binary(id: String)
    /// The text is longer than ``Document/byteLimit``.
    case tooLarge(id: String, bytes: Int)

    /// A sentence that says what failed, where, and what to do.
    public var description: String {
        switch self {
        case .binary(let id):
            "\(Self.name(id)) is not text but binary data. If it is text, name its charset."
        case .tooLarge(let id, let bytes):
            "\(Self.name(id)) has \(bytes) bytes of text, more than the 4 GiB of one document. Split it, or read it line by line."
        }
    }

    private static func name(_ id: String) -> String { id.isEmpty ? "The input" : id }
}
