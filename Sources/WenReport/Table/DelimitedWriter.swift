/// Writes records as comma- or tab-separated values.
///
/// ```swift
/// var table = DelimitedWriter(.csv)
/// table.field("a,b")
/// table.field("1")
/// table.endRecord()  // "a,b",1
/// ```
package struct DelimitedWriter: Sendable {
    /// How fields are kept apart.
    package enum Dialect: Sendable {
        /// RFC 4180: a field with a comma, quote or line break stands in quotes, and a quote in it is doubled.
        /// Records end with a line feed alone, as other commands expect.
        case csv
        /// Fields have no quotes; a tab, line feed, carriage return or backslash in a field is written as `\t`, `\n`,
        /// `\r` or `\\`, so that every line is one record and every tab parts two fields.
        case tsv
    }

    /// What was written so far; the owner may take it and clear it between records.
    package var bytes: [UInt8] = []
    /// How fields are kept apart.
    package let dialect: Dialect
    private var isAtStart = true

    /// Makes a writer with an empty buffer.
    package init(_ dialect: Dialect) {
        self.dialect = dialect
    }

    /// Writes the next field of the record; `nil` is an empty field.
    package mutating func field(_ text: String?) {
        field(utf8: Array((text ?? "").utf8)[...])
    }

    /// Writes valid UTF-8 as the next field.
    package mutating func field(utf8 text: ArraySlice<UInt8>) {
        if !isAtStart { bytes.append(dialect == .csv ? UInt8(ascii: ",") : UInt8(ascii: "\t")) }
        isAtStart = false
        switch dialect {
        case .csv: quoteIfNeeded(text)
        case .tsv: escape(text)
        }
    }

    /// Ends the record.
    package mutating func endRecord() {
        bytes.append(UInt8(ascii: "\n"))
        isAtStart = true
    }

    private mutating func quoteIfNeeded(_ text: ArraySlice<UInt8>) {
        let needsQuotes = text.contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
                || byte == UInt8(ascii: "\r")
        }
        guard needsQuotes else {
            bytes.append(contentsOf: text)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in text {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ text: ArraySlice<UInt8>) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
            case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
            case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
            case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
            default: bytes.append(byte)
            }
        }
    }
}
