/// A charset that Wen decodes.
public enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case gb18030 = "GB18030"
    case gbk = "GBK"
    case big5 = "Big5"

    /// Finds the charset of a name, without regard to case, `-` and `_`: `utf-8`, `GB2312`, `cp936`, `big5-hkscs`.
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
