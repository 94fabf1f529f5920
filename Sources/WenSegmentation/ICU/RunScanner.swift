/// Finds the runs of a text by our rules (Dictionaries/runs.rules): what ``RunRules`` and ICU find, in a fifth of the time.
///
/// Nearly all runs of Chinese text are plain: characters of Unicode's first Han block, a mark, digits, letters or white
/// space, with something behind them that no rule joins to them (``UnitClass``). These are told here; any other stretch
/// goes to ICU, up to a place that no rule reads across. Belongs to one thread.
@safe
package final class RunScanner {
    private let text = UTF16Text()
    private let rules: BreakScanner
    private let classes = UnitClassTable.shared

    /// Opens ICU's iterator.
    package init() throws(ICUError) {
        rules = try RunRules.scanner()
    }

    /// The UTF-16 units of the text loaded last, in place until the next call of ``load(_:)``.
    @unsafe package var units: UnsafeBufferPointer<UInt16> { unsafe text.units }

    /// Takes up a text of valid UTF-8.
    package func load(_ text: Span<UInt8>) {
        self.text.load(text)
    }

    /// The UTF-8 length of a range of the loaded units.
    package func utf8Length(_ range: Range<Int>) -> Int {
        unsafe UTF16Scalar.utf8Length(range, of: text.base)
    }

    /// Calls `body` with every run: the UTF-16 offset where it ends, and its kind.
    @inline(__always)
    package func forEachRun(_ body: (_ end: Int, _ kind: RunKind) -> Void) {
        let count = text.count
        var start = 0
        while start < count {
            let (end, kind) = unsafe plainRun(text.base, at: start)
            if end > start {
                body(end, kind)
                start = end
            } else {
                let end = unsafe behindHardRuns(text.base, at: start, count)
                unsafe rules.set(UnsafeBufferPointer(rebasing: units[start..<end]))
                rules.forEachBoundary { body(start + $0, RunKind(rawValue: $1) ?? .other) }
                start = end
            }
        }
    }

    /// The end and kind of a run, if it is plain; else an empty one. The mark behind the text ends all searches.
    @inline(__always)
    @unsafe private func plainRun(_ units: UnsafePointer<UInt16>, at start: Int) -> (end: Int, kind: RunKind) {
        let classes = classes
        let none = (start, RunKind.other)
        var end = start &+ 1
        let first = unsafe classes[units[start]]
        switch first {
        case .han:
            while true {
                while unsafe UnitClassTable.isHan(units[end]) { end &+= 1 }
                let next = unsafe classes[units[end]]
                if next != .han { return next == .hard ? none : (end, .han) }
                end &+= 1
            }
        case .mark, .asciiMark:
            return unsafe classes[units[end]] == .hard ? none : (end, .punctuation)
        case .joiner:
            return unsafe classes[units[end]].mayGoOn ? none : (end, .punctuation)
        case .carriageReturn where unsafe classes[units[end]] == .lineFeed:
            return (end &+ 1, .newline)
        case .lineFeed, .carriageReturn:
            return unsafe classes[units[end]] == .hard ? none : (end, .newline)
        case .space, .dash, .ellipsis:
            while unsafe classes[units[end]] == first { end &+= 1 }
            let kind = first == .space ? RunKind.space : .punctuation
            return unsafe classes[units[end]] == .hard ? none : (end, kind)
        case .digit, .letter:
            return unsafe plainWord(units, at: start)
        case .hard:
            return none
        }
    }

    /// The end and kind of a number or Latin word, if it is plain.
    @unsafe private func plainWord(_ units: UnsafePointer<UInt16>, at start: Int) -> (end: Int, kind: RunKind) {
        var end = start
        var kind = RunKind.number
        while true {
            let next = unsafe classes[units[end]]
            if next == .letter { kind = .latin } else if next != .digit { break }
            end += 1
        }
        if kind == .number {
            while unsafe Self.isPoint(units[end]) && classes[units[end + 1]] == .digit {
                end += 2
                while unsafe classes[units[end]] == .digit { end += 1 }
            }
            if unsafe Self.isPercent(units[end]) { end += 1 }
        }
        return unsafe classes[units[end]].mayGoOn ? (start, .other) : (end, kind)
    }

    /// Where ICU may stop, going on from a run that is not plain: no rule reads across a line end, a Chinese mark, or the
    /// start of Han characters.
    @unsafe private func behindHardRuns(_ units: UnsafePointer<UInt16>, at start: Int, _ count: Int) -> Int {
        var before = unsafe classes[units[start]]
        for index in start + 1..<max(count, start + 1) {
            let next = unsafe classes[units[index]]
            switch next {
            case .mark: return index
            case .lineFeed where before != .carriageReturn: return index
            case .han where before != .han && before != .hard: return index
            default: before = next
            }
        }
        return count
    }

    private static func isPoint(_ unit: UInt16) -> Bool { unit == 0x2E || unit == 0xFF0E }
    private static func isPercent(_ unit: UInt16) -> Bool { unit == 0x25 || unit == 0xFF05 || unit == 0x2030 }
}
