import Wen

/// What a command wants to know while its input is read.
struct ReadingEvents {
    /// Is called before a read that has to wait for a person or another program: the time to show what is done.
    var willWait: () throws -> Void = {}
    /// Is told what a careful reader wants to know: a charset that was guessed, text that was left out.
    var note: (String) -> Void = { _ in }
    /// Is told what everyone wants to know: what of the input is not as it was.
    var warn: (String) -> Void = FailureLog.tell
    /// Is called with the number of bytes that were read.
    var didRead: (Int) -> Void = { _ in }
}

extension ReadingEvents {
    /// Tells of an input that was read to its end: its charset, and whether bytes were no text in it.
    ///
    /// - Parameters:
    ///   - encoding: the charset; `nil` where all was ASCII.
    ///   - name: the charset that the user named.
    ///   - assumption: why it is this charset where the user named none.
    ///   - repairs: how many byte sequences were no text.
    func end(
        _ source: InputSource, _ encoding: TextEncoding?, named name: TextEncoding?,
        or assumption: String = "as its bytes tell", repairs: Int
    ) {
        let charset = (encoding ?? .utf8).rawValue
        let reason = name == nil ? assumption : name == encoding ? "as you say" : "as its byte order mark says"
        note("\(source.name): \(charset), \(reason).")
        guard let told = Self.sentence(on: repairs, of: source, encoding) else { return }
        warn("\(told) If the charset is another, name it (--encoding).")
    }

    /// Says how many byte sequences of an input were no text; `nil` where all were.
    static func sentence(on repairs: Int, of source: InputSource, _ encoding: TextEncoding?) -> String? {
        guard repairs > 0 else { return nil }
        let count = repairs == 1 ? "1 byte sequence was" : "\(repairs) byte sequences were"
        return "\(source.name): \(count) no text in \((encoding ?? .utf8).rawValue) and became U+FFFD."
    }
}
