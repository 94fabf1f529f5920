import CDictionaries

/// The tab-separated tables of Dictionaries that quantities read: one row a line, `#` starts a comment line.
enum EmbeddedTable {
    case units, exceptions, modifiers, folds, indicators

    /// The fields of each row.
    ///
    /// Split by bytes: a command reads them at its start.
    var rows: [[Substring]] {
        text.utf8.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }.map { row in
            row.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map(Substring.init)
        }
    }

    /// The words of a field, which strokes part.
    static func words(_ field: Substring) -> [Substring] {
        field.utf8.split(separator: UInt8(ascii: "|")).map(Substring.init)
    }

    private var text: String {
        let data: wen_data =
            switch self {
            case .units: unsafe wen_units()
            case .exceptions: unsafe wen_quantity_exceptions()
            case .modifiers: unsafe wen_quantity_modifiers()
            case .folds: unsafe wen_quantity_folds()
            case .indicators: unsafe wen_indicators()
            }
        return unsafe String(decoding: UnsafeBufferPointer(start: data.bytes, count: data.count), as: UTF8.self)
    }
}
