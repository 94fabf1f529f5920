import CDictionaries

/// A table of Dictionaries/entities, read in place: lines of a name, a tab and a class; `#` starts a comment.
@safe struct EmbeddedTable {
    /// The bytes, which live as long as the program.
    private let data: wen_data

    /// Wraps embedded data.
    init(_ data: wen_data) {
        unsafe self.data = data
    }

    /// The whole data.
    var bytes: [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: data.bytes, count: data.count))
    }

    /// Calls `body` with each line's name, as folded units, and class.
    func forEachRow(_ body: (_ name: [UInt16], _ rowClass: Substring) -> Void) {
        let text = unsafe String(decoding: UnsafeBufferPointer(start: data.bytes, count: data.count), as: UTF8.self)
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let tab = line.firstIndex(of: UInt8(ascii: "\t")) ?? line.endIndex
            let name = Substring(line[..<tab])
            let rest = tab == line.endIndex ? "" : Substring(line[line.index(after: tab)...])
            body(name.unicodeScalars.map(FoldedUnit.fold), rest)
        }
    }
}
