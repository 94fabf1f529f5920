/// Reads one numeral of any form: Arabic, Han, financial, and mixed ones (1亿5千万).
///
/// A numeral is maximal: the longest run that makes a number. Words within it go down in size (千 百 十, 亿 万), or
/// stand together and multiply (万亿); what breaks this ends the numeral, so that every step is a step forward.
struct NumeralReader: ~Copyable {
    let tables: QuantityTables
    var index: Int
    let start: Int

    var total = ExactDecimal.zero
    var totalHigh: ExactDecimal?
    /// The myriad that the next one must be below.
    var lastMyriad = Int.max
    var folds = 0

    var section = 0
    var sectionHigh = 0
    var sectionDecimal: ExactDecimal?
    var hasSection = false
    /// The power that the next one in the section must be below.
    var lastPower = 4

    var pending: Int?
    var pendingHigh = 0
    var pendingDecimal: ExactDecimal?
    var pendingStart = 0
    var hasZero = false
    var isAfterMyriad = false
    var coefficients = 0
    var result: Numeral

    private init(_ tables: QuantityTables, at start: Int) {
        self.tables = tables
        self.start = start
        index = start
        result = Numeral(range: start..<start, value: .zero)
    }

    /// The numeral that starts at an index, and the index to go on from: behind it, or behind what is none.
    ///
    /// - Complexity: O(length of the numeral).
    static func read(
        _ text: borrowing FoldedText, at start: Int, _ tables: QuantityTables
    ) -> (numeral: Numeral?, end: Int) {
        var reader = NumeralReader(tables, at: start)
        while reader.step(text) {}
        return reader.finish(text)
    }

    static func sign(_ scalar: FoldedScalar) -> NumeralSign { NumeralSign.table[Int(scalar.value)] }

    var hasPending: Bool { pending != nil || pendingDecimal != nil }

    mutating func step(_ text: borrowing FoldedText) -> Bool {
        let sign = NumeralReader.sign(text[index])
        switch sign.kind {
        case .arabic: return readArabic(text)
        case .han: return sign.number == 0 ? readZero(text) : readHanDigits(text, sign.number)
        case .financial: return readFinancialDigit(text, sign.number)
        case .power: return readPower(text, sign.number)
        case .financialPower:
            guard index > start else { return readBareFinancialPower(text, sign.number) }
            return readPower(text, sign.number)
        case .myriad: return readMyriad(text, sign.number)
        case .tens: return readTens(sign.number)
        case .vague: return readVague(text)
        case .none: return text[index] == "点" && readPoint(text)
        case .opener: return text[index] == "." && index == start && readArabic(text)
        }
    }

    consuming func finish(_ text: borrowing FoldedText) -> (numeral: Numeral?, end: Int) {
        // A zero that announces nothing is no part.
        if hasZero, !hasPending { index = pendingStart }
        guard index > start, hasPending || hasSection || sectionDecimal != nil || isAfterMyriad,
            let (low, high) = closeSection(isTail: true), let value = total.adding(low)
        else { return (nil, max(index, start + 1)) }
        let top = (totalHigh ?? total).adding(high)
        result.value = value
        result.high = top == value ? nil : top
        readInner(text)
        result.range = start..<index
        return (result, index)
    }

    /// 多, 余 and 来 within a number, and the powers behind them: 100多万.
    mutating func readInner(_ text: borrowing FoldedText) {
        guard result.hasPower || result.hasArabic, result.high == nil, !result.isPositional,
            let match = tables.inner.longestMatch(in: text, at: index),
            case .some(let meaning) = NumeralReader.inner(match.payload)
        else { return }
        if meaning == .about, result.hasArabic, result.value.integer.map({ $0 % 10 != 0 }) ?? true { return }
        var end = match.end
        var value = result.value
        var power = 0
        while power < 16,
            NumeralReader.sign(text[end]).kind == .myriad || (power == 0 && text[end] == "千" && !isUnit(text, at: end))
        {
            power += NumeralReader.sign(text[end]).number
            end += 1
        }
        if power > 0 {
            guard let scaled = value.scaled(byPowerOfTen: power) else { return }
            value = scaled
            result.scale = result.scale > 0 ? result.scale + power : power
            result.myriadScale += power
            result.hasPower = true
        }
        // Without a unit behind it, 多 may begin a word: 10多元.
        result.value = value
        result.approximation = meaning
        index = end
    }

    func isUnit(_ text: borrowing FoldedText, at index: Int) -> Bool {
        tables.units.longestMatch(in: text, at: index) != nil
    }

    static func inner(_ modifier: Modifier) -> Quantity.Approximation? {
        switch modifier {
        case .approximation(let value): value
        case .bound(.moreThan): .over
        default: nil
        }
    }
}
