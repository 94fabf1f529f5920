/// What a UTF-16 unit may be part of, as far as ``RunScanner`` has to know.
enum UnitClass: UInt8 {
    /// Anything that ICU has to look at.
    case hard
    case han
    /// A mark that is a run by itself, and ends any other.
    case mark
    /// A mark that is a run by itself, but may stand in an address.
    case asciiMark
    /// A mark that may join what is before it with what is behind: `.` in 3.5, `-` in COVID-19.
    case joiner
    case dash, ellipsis
    case digit, letter
    case space, lineFeed, carriageReturn

    /// Whether a number, Latin word or ``joiner`` may go on with it.
    @inline(__always)
    var mayGoOn: Bool { self == .hard || self == .joiner || self == .digit || self == .letter }
}

/// The class of each UTF-16 unit.
@safe
final class UnitClassTable: @unchecked Sendable {
    /// The table, made when it is first needed.
    static let shared = UnitClassTable()

    /// Where the classes of each page of 256 units start in ``classes``; most pages share the first, which is all hard.
    private let pages: UnsafePointer<UInt16>
    private let classes: UnsafePointer<UnitClass>

    private static let members: [(UnitClass, String)] = [
        (.han, "々〇"),
        (.mark, "、。〃〈〉《》「」『』【】〔〕〖〗〜“”‘•·×°！＂＃＄＆＇（）＊＋，－／：；＜＝＞？＠［＼］＾＿｛｜｝～"),
        (.asciiMark, "!\"#$()*/;<=>?[\\]^`{|}~"),
        (.joiner, "'&-._%+@:,’．％‰"),
        (.dash, "—―"),
        (.ellipsis, "…"),
        (.digit, "0123456789０１２３４５６７８９"),
        (.letter, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        (.letter, "ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ"),
        (.space, " \t\u{A0}\u{3000}"),
        (.lineFeed, "\n"),
        (.carriageReturn, "\r"),
    ]

    private init() {
        var starts = Array(repeating: UInt16(0), count: 256)
        var classes = Array(repeating: UnitClass.hard, count: 256)
        for (unitClass, units) in Self.members {
            for unit in units.utf16 {
                let page = Int(unit >> 8)
                if starts[page] == 0 {
                    starts[page] = UInt16(classes.count)
                    classes += Array(repeating: .hard, count: 256)
                }
                classes[Int(starts[page]) + Int(unit & 0xFF)] = unitClass
            }
        }
        unsafe pages = Self.permanent(starts)
        unsafe self.classes = Self.permanent(classes)
    }

    /// Memory that is never given back, as the table is there to the end.
    private static func permanent<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
        let memory = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
        unsafe memory.initialize(from: elements, count: elements.count)
        return unsafe UnsafePointer(memory)
    }

    /// Whether a unit is of the oldest block of Han characters, which nearly all are.
    @inline(__always)
    static func isHan(_ unit: UInt16) -> Bool { unit &- 0x4E00 < 0x51A6 }

    /// The class of a unit.
    @inline(__always)
    subscript(unit: UInt16) -> UnitClass {
        if Self.isHan(unit) { return .han }
        return unsafe classes[Int(pages[Int(unit &>> 8)]) &+ Int(unit & 0xFF)]
    }
}
