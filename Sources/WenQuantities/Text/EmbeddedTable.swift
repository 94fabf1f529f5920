import CDictionaries

/// The tab-separated tables of Dictionaries that quantities read: one row a line, `#` starts a comment line.
enum EmbeddedTable {
    case units, exceptions, modifiers, folds, indicators

    /// The fields of each row.
    var rows: [[Substring]] {
        text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
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
