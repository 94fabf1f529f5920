import Wen

/// A line of JSON lines, not yet decoded.
struct JSONRecord: Sendable {
    /// The line without its end.
    let json: [UInt8]
    /// The line's number, from 1.
    let line: Int
    /// Where it stands.
    let source: InputSource
    /// How many of its byte sequences were no text, and halves of escaped characters stand alone.
    let repairs: Int
    /// The charset that it was in.
    let encoding: TextEncoding
}
