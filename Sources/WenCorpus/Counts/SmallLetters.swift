/// ASCII letters as small ones. Other letters stay as they are, so that the length of a text stays too.
enum SmallLetters {
    /// A byte of UTF-8.
    static func of(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte | 0x20 : byte }

    /// Whether a byte of UTF-8 is a capital ASCII letter.
    static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }
}
