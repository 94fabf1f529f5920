/// The places of a text where rules for whole documents look closer, found in one pass. Most lines have none.
struct TextMarks {
    /// Slashes, spaces and colons: bylines are known by them, and names that are spaced out.
    private(set) var gaps: [Int] = []
    /// 等: lists end with it.
    private(set) var listEnds: [Int] = []

    /// Looks through a text.
    ///
    /// - Complexity: O(n).
    init(_ text: TextBytes) {
        var position = 0
        while position < text.count {
            let byte = text.utf8[position]
            guard byte &- 0xE0 < 0x10 else {
                if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":") {
                    gaps.append(position)
                }
                position += 1
                continue
            }
            switch byte {
            case 0xE3, 0xEF:
                if TextMarks.wideGaps.contains(text.unit(at: position)) { gaps.append(position) }
            case 0xE7: if text.unit(at: position) == TextMarks.listEnd { listEnds.append(position) }
            default: break
            }
            position += 3
        }
    }

    private static let wideGaps: UnitSet = "　／："
    private static let listEnd: UInt16 = 0x7B49  // 等
}
