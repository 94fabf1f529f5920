import CDictionaries

/// A table of Dictionaries/entities: lines of a name, a tab and a class; `#` starts a comment.
@safe struct EmbeddedTable {
    /// The bytes, which live as long as the program.
    private let data: wen_data

    /// Wraps embedded data.
    init(_ data: wen_data) {
        unsafe self.data = data
    }

    private var bytes: [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: data.bytes, count: data.count))
    }

    /// Calls `body` with each line's name, as folded units, and class.
    func forEachRow(_ body: (_ name: [UInt16], _ rowClass: ArraySlice<UInt8>) -> Void) {
        let text = TextBytes(utf8: bytes)
        var name: [UInt16] = []
        var position = 0
        while position < text.count {
            let isComment = text.utf8[position] == UInt8(ascii: "#")
            name.removeAll(keepingCapacity: true)
            while position < text.count, text.utf8[position] != UInt8(ascii: "\t"),
                text.utf8[position] != UInt8(ascii: "\n")
            {
                if !isComment { name.append(text.unit(at: position)) }
                position = text.after(position)
            }
            let start = min(position + 1, text.count)
            while position < text.count, text.utf8[position] != UInt8(ascii: "\n") { position += 1 }
            if !name.isEmpty { body(name, start < position ? text.utf8[start..<position] : []) }
            position += 1
        }
    }
}
