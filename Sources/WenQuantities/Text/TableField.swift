/// A stretch of an ``EmbeddedTable``, in place: valid UTF-8 that lives as long as the program.
@safe
struct TableField: @unchecked Sendable {
    private let bytes: UnsafeBufferPointer<UInt8>

    /// Wraps bytes that are never given back.
    @unsafe init(_ bytes: UnsafeBufferPointer<UInt8>) {
        unsafe self.bytes = bytes
    }

    /// Whether nothing stands in it.
    var isEmpty: Bool { unsafe bytes.isEmpty }
    /// The first byte.
    var first: UInt8? { unsafe bytes.first }
    /// The last byte.
    var last: UInt8? { unsafe bytes.last }
    /// The field as a string.
    var string: String { unsafe String(decoding: bytes, as: UTF8.self) }

    /// The field without its first byte.
    var rest: TableField { part(min(1, unsafe bytes.count), unsafe bytes.count) }

    /// The words of a field, which strokes part.
    var words: [TableField] { split(UInt8(ascii: "|")).filter { !$0.isEmpty } }

    /// The parts between separators, empty ones among them.
    func split(_ separator: UInt8) -> [TableField] {
        var parts: [TableField] = []
        var start = 0
        for index in unsafe bytes.indices where unsafe bytes[index] == separator {
            parts.append(part(start, index))
            start = index + 1
        }
        parts.append(part(start, unsafe bytes.count))
        return parts
    }

    private func part(_ start: Int, _ end: Int) -> TableField {
        unsafe TableField(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    }

    /// The scalars, as quantities see them.
    func key(_ folds: [FoldedScalar]) -> [FoldedScalar] {
        var key: [FoldedScalar] = []
        unsafe key.reserveCapacity(bytes.count / 2 + 1)
        for scalar in string.unicodeScalars {
            key.append(scalar.value < 0x10000 ? folds[Int(scalar.value)] : .other)
        }
        return key
    }
}
