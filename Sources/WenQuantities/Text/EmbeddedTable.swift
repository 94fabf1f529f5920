import CDictionaries

/// The tab-separated tables of Dictionaries that quantities read: one row a line, `#` starts a comment line.
enum EmbeddedTable {
    case units, exceptions, modifiers, folds, indicators

    /// The fields of each row, in place: a command reads them at its start.
    var rows: [[TableField]] {
        field.split(UInt8(ascii: "\n")).filter { !$0.isEmpty && $0.first != UInt8(ascii: "#") }.map {
            $0.split(UInt8(ascii: "\t"))
        }
    }

    private var field: TableField {
        let data: wen_data =
            switch self {
            case .units: unsafe wen_units()
            case .exceptions: unsafe wen_quantity_exceptions()
            case .modifiers: unsafe wen_quantity_modifiers()
            case .folds: unsafe wen_quantity_folds()
            case .indicators: unsafe wen_indicators()
            }
        return unsafe TableField(UnsafeBufferPointer(start: data.bytes, count: data.count))
    }
}
