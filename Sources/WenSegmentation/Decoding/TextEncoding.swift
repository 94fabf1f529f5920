/// A charset that Wen decodes.
public enum TextEncoding: String, CaseIterable, Sendable {
    /// UTF-8, of which ASCII is a part.
    case utf8 = "UTF-8"
    /// UTF-16, the low byte first.
    case utf16LittleEndian = "UTF-16LE"
    /// UTF-16, the high byte first.
    case utf16BigEndian = "UTF-16BE"
    /// The standard of the mainland, GB 18030; GB2312 and GBK are parts of it.
    case gb18030 = "GB18030"
    /// The part of it that Windows has, code page 936.
    case gbk = "GBK"
    /// What Taiwan and Hong Kong wrote before Unicode.
    case big5 = "Big5"

    /// Finds the charset of a name, without regard to case, `-` and `_`: `utf-8`, `GB2312`, `cp936`, `big5-hkscs`.
    ///
    /// - Parameter name: the name; `nil` comes of one that is not known.
    public init?(name: String) {
        let key = name.lowercased().filter { $0 != "-" && $0 != "_" }
        switch key {
        case "utf8", "ascii", "usascii": self = .utf8
        case "utf16", "utf16le": self = .utf16LittleEndian
        case "utf16be": self = .utf16BigEndian
        case "gb18030": self = .gb18030
        case "gbk", "gb2312", "cp936", "euccn": self = .gbk
        case "big5", "big5hkscs", "cp950": self = .big5
        default: return nil
        }
    }
}
