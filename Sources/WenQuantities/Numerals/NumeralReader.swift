/// Reads one numeral of any form: Arabic, Han, financial, and mixed ones (1亿5千万).
///
/// A numeral is maximal: the longest run that makes a number. Words within it go down in size (千 百 十, 亿 万), or
/// stand together and multiply (万亿); what breaks this ends the numeral, so that every step is a step forward.
struct NumeralReader: ~Copyable {
    private let tables: QuantityTables
    private var index: Int
    private let start: Int

    private var total = ExactDecimal.zero
    private var totalHigh: ExactDecimal?
    /// The myriad that the next one must be below.
    private var lastMyriad = Int.max
    private var folds = 0

    private var section = 0
    private var sectionHigh = 0
    private var sectionDecimal: ExactDecimal?
    private var hasSection = false
    /// The power that the next one in the section must be below.
    private var lastPower = 4

    private var pending: Int?
    private var pendingHigh = 0
    private var pendingDecimal: ExactDecimal?
    private var pendingStart = 0
    private var hasZero = false
    private var isAfterMyriad = false
    private var coefficients = 0
    private var result: Numeral

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

    private static func sign(_ scalar: FoldedScalar) -> NumeralSign { NumeralSign.table[Int(scalar.value)] }

    private var hasPending: Bool { pending != nil || pendingDecimal != nil }

    private mutating func step(_ text: borrowing FoldedText) -> Bool {
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
        case .none, .opener: return text[index] == "点" && readPoint(text)
        }
    }

    // MARK: Digits

    private mutating func readArabic(_ text: borrowing FoldedText) -> Bool {
        guard !hasPending, sectionDecimal == nil, !result.isPositional else { return false }
        let number = ArabicDigits.read(text, at: index)
        // Behind words, digits are a part only where no other number can begin: 1万5G is 1万.
        if index > start {
            guard !number.hasPoint, !text[number.end].isLatin, text[number.end] != "-", text[number.end] != "." else {
                return false
            }
        } else {
            result.wholeDigits = number.wholeDigits
            result.hasLeadingZero = number.hasLeadingZero
        }
        guard let value = number.value else {
            index = number.end
            result.range = start..<start
            return false
        }
        pendingStart = index
        pendingDecimal = value
        result.hasArabic = true
        result.hasPoint = result.hasPoint || number.hasPoint
        index = number.end
        return true
    }

    private mutating func readZero(_ text: borrowing FoldedText) -> Bool {
        if index == start {
            if NumeralReader.isDigit(text[index + 1]) { return readPositional(text) }
            pending = 0
            pendingHigh = 0
            pendingStart = index
            index += 1
            return true
        }
        guard !hasPending, sectionDecimal == nil else { return false }
        // A zero within a number announces a lower place.
        let next = NumeralReader.sign(text[index + 1])
        switch next.kind {
        case .han where next.number > 0, .financial, .power, .financialPower, .arabic, .vague, .tens: break
        default: return false
        }
        hasZero = true
        pendingStart = index
        index += 1
        return true
    }

    private mutating func readHanDigits(_ text: borrowing FoldedText, _ digit: Int) -> Bool {
        guard !hasPending, sectionDecimal == nil, !result.isPositional else { return false }
        let next = NumeralReader.sign(text[index + 1])
        // 两 is a unit behind a number (三百两), and a digit before a power (一万两千).
        if text[index] == "两", index > start {
            switch next.kind {
            case .power, .financialPower, .myriad: break
            default: return false
            }
        }
        if next.kind == .han, !(text[index + 1] == "两" && index > start) {
            let isPair = next.number == digit + 1 || (digit == 3 && next.number == 5)
            let following = NumeralReader.sign(text[index + 2]).kind
            if isPair, following != .han, following != .financial, following != .arabic,
                index == start || lastPower == 1 || isAfterMyriad
            {
                // 一两 is a pair only before what can be counted.
                if text[index + 1] == "两", !canFollowPair(text, at: index + 2) {
                    return setPending(digit, digit, length: 1)
                }
                result.approximation = .about
                return setPending(digit, next.number, length: 2)
            }
            if index == start { return text[index + 1] == "两" ? setPending(digit, digit, length: 1) : readPositional(text) }
        }
        return setPending(digit, digit, length: 1)
    }

    private func canFollowPair(_ text: borrowing FoldedText, at index: Int) -> Bool {
        switch NumeralReader.sign(text[index]).kind {
        case .power, .myriad: true
        default: tables.units.longestMatch(in: text, at: index) != nil
        }
    }

    private mutating func setPending(_ low: Int, _ high: Int, length: Int) -> Bool {
        pending = low
        pendingHigh = high
        pendingStart = index
        index += length
        return true
    }

    private static func isDigit(_ scalar: FoldedScalar) -> Bool {
        let kind = sign(scalar).kind
        return kind == .han || kind == .financial
    }

    private mutating func readPositional(_ text: borrowing FoldedText) -> Bool {
        var digits: [UInt8] = []
        while NumeralReader.isDigit(text[index]) {
            digits.append(UInt8(NumeralReader.sign(text[index]).number))
            index += 1
        }
        result.isPositional = true
        result.wholeDigits = digits.count
        guard let value = ExactDecimal(digits: digits, exponent: 0) else {
            result.range = start..<start
            return false
        }
        pendingStart = start
        pendingDecimal = value
        return true
    }

    private mutating func readFinancialDigit(_ text: borrowing FoldedText, _ digit: Int) -> Bool {
        guard !hasPending, sectionDecimal == nil, !result.isPositional else { return false }
        if index == start {
            // 陆, 伍, 柒 are words too: at the start they need a neighbour that is numeral.
            let next = NumeralReader.sign(text[index + 1])
            switch next.kind {
            case .financialPower, .myriad: break
            case .power where text[index + 1] != "十" || text[index] == "壹": break
            case .financial: return readPositional(text)
            default:
                guard text[index + 1] == "元" || text[index + 1] == "角" || text[index + 1] == .end else { return false }
            }
        }
        return setPending(digit, digit, length: 1)
    }

    private mutating func readTens(_ tens: Int) -> Bool {
        guard !hasPending, lastPower > 1, index == start || hasSection || isAfterMyriad else { return false }
        result.hasPower = true
        addToSection(tens * 10, tens * 10)
        lastPower = 1
        hasZero = false
        isAfterMyriad = false
        index += 1
        return true
    }

    private mutating func readVague(_ text: borrowing FoldedText) -> Bool {
        guard !hasPending, sectionDecimal == nil else { return false }
        let isStart = index == start
        guard isStart || text[index] == "几" else { return false }
        result.approximation = .vague
        return setPending(1, 9, length: 1)
    }

    // MARK: Powers

    private mutating func readBareFinancialPower(_ text: borrowing FoldedText, _ power: Int) -> Bool {
        let next = NumeralReader.sign(text[index + 1]).kind
        guard next == .financial || next == .myriad || next == .financialPower || (next == .han && power == 1) || text[index + 1] == .end else {
            return false
        }
        return readPower(text, power)
    }

    private mutating func readPower(_ text: borrowing FoldedText, _ power: Int) -> Bool {
        guard power < lastPower, sectionDecimal == nil else { return false }
        if index > start, isUnitPrefix(text) { return false }
        if !hasPending {
            // 一百十六 and 一千零十 leave out the one; at the start any power may.
            guard index == start || power == 1 || hasZero else { return false }
            if index == start, power > 1 { result.isBare = true }
            addPower(1, 1, power)
        } else if let decimal = pendingDecimal {
            guard let whole = decimal.integer, !result.hasPoint else {
                // 1.5千
                guard let scaled = decimal.scaled(byPowerOfTen: power), !hasSection, total.isZero else { return false }
                sectionDecimal = scaled
                result.scale = power
                clearPending()
                result.hasPower = true
                lastPower = 0
                index += 1
                coefficients += 1
                return true
            }
            guard whole < 10 || (!hasSection && whole < 10_000) else { return false }
            addPower(whole, whole, power)
        } else {
            addPower(pending ?? 1, pendingHigh, power)
        }
        index += 1
        return true
    }

    /// Whether the power belongs to a unit: 千克, 千瓦时, 百分点. 千米 does behind Arabic digits only: 五千米 is 5,000 米.
    private func isUnitPrefix(_ text: borrowing FoldedText) -> Bool {
        guard let match = tables.units.longestMatch(in: text, at: index), match.end > index + 1 else { return false }
        return !(text[index + 1] == "米" && match.end == index + 2 && !result.hasArabic)
    }

    private mutating func addPower(_ low: Int, _ high: Int, _ power: Int) {
        let unit = [1, 10, 100, 1000][power]
        addToSection(low * unit, high * unit)
        lastPower = power
        result.hasPower = true
        result.scale = coefficients == 0 && power > 1 ? power : 0
        coefficients += 1
        clearPending()
        hasZero = false
        isAfterMyriad = false
    }

    private mutating func addToSection(_ low: Int, _ high: Int) {
        section += low
        sectionHigh += high
        hasSection = true
    }

    private mutating func clearPending() {
        pending = nil
        pendingDecimal = nil
    }

    private mutating func readMyriad(_ text: borrowing FoldedText, _ power: Int) -> Bool {
        if text[index] == "兆" {
            guard index > start, tables.units.longestMatch(in: text, at: index).map({ $0.end == index + 1 }) ?? true else {
                return false
            }
            // 兆 alone is a unit of data; as a number it needs more number behind it.
            let next = NumeralReader.sign(text[index + 1]).kind
            guard next == .han || next == .myriad || next == .power || text[index + 1] == "元" else { return false }
        }
        result.hasPower = true
        if !hasPending, !hasSection, sectionDecimal == nil {
            if isAfterMyriad {
                guard folds < 2, !hasZero, scaleTotal(by: power) else { return false }
                folds += 1
                result.scale += result.scale > 0 ? power : 0
                result.myriadScale += result.myriadScale > 0 ? power : 0
                lastMyriad = max(lastMyriad, power)
                index += 1
                return true
            }
            guard index == start else { return false }
            result.isBare = true
            section = 1
            sectionHigh = 1
        }
        guard power < lastMyriad || (power > lastMyriad && folds < 2) else { return false }
        let isRaise = power > lastMyriad
        let isSinglePower = coefficients == 1 && !hasPending
        guard let (low, high) = closeSection(isTail: false) else { return false }
        let isFirst = total.isZero
        if isRaise {
            folds += 1
            guard let sum = total.adding(low) else { return false }
            let sumHigh = (totalHigh ?? total).adding(high)
            total = sum
            totalHigh = sumHigh == sum ? nil : sumHigh
            guard scaleTotal(by: power) else { return false }
            result.scale = 0
            result.myriadScale = 0
        } else {
            guard let lowScaled = low.scaled(byPowerOfTen: power), let highScaled = high.scaled(byPowerOfTen: power),
                let sum = total.adding(lowScaled), let sumHigh = (totalHigh ?? total).adding(highScaled)
            else { return false }
            total = sum
            totalHigh = sumHigh == sum ? nil : sumHigh
            // 九千亿 is 9 × 千亿 and 9,000 × 亿: a range may share either.
            result.scale = isFirst ? power + (isSinglePower ? result.scale : 0) : 0
            result.myriadScale = isFirst ? power : 0
        }
        lastMyriad = power
        isAfterMyriad = true
        hasZero = false
        coefficients += 1
        index += 1
        return true
    }

    private mutating func scaleTotal(by power: Int) -> Bool {
        guard let scaled = total.scaled(byPowerOfTen: power) else { return false }
        total = scaled
        if let high = totalHigh { totalHigh = high.scaled(byPowerOfTen: power) }
        return true
    }

    /// The section's value and its upper end; the section starts anew.
    private mutating func closeSection(isTail: Bool) -> (ExactDecimal, ExactDecimal)? {
        defer {
            section = 0
            sectionHigh = 0
            sectionDecimal = nil
            hasSection = false
            lastPower = 4
            clearPending()
        }
        if let decimal = sectionDecimal { return (decimal, decimal) }
        var low = ExactDecimal(section)
        var high = ExactDecimal(sectionHigh)
        let tail = isTail ? tailPower : 0
        if let decimal = pendingDecimal {
            guard let value = decimal.scaled(byPowerOfTen: tail), let sum = low.adding(value), let top = high.adding(value)
            else { return nil }
            low = sum
            high = top
        } else if let digit = pending {
            guard let value = ExactDecimal(digit).scaled(byPowerOfTen: tail),
                let top = ExactDecimal(pendingHigh).scaled(byPowerOfTen: tail), let sum = low.adding(value),
                let sumHigh = high.adding(top)
            else { return nil }
            low = sum
            high = sumHigh
        }
        return (low, high)
    }

    /// The place of a last digit that leaves its power out: 3 of 三万五, 2 of 两千六.
    private var tailPower: Int {
        guard !hasZero else { return 0 }
        if let decimal = pendingDecimal {
            guard index - pendingStart == 1, !decimal.isZero else { return 0 }
        } else if pending == nil {
            return 0
        }
        if hasSection { return lastPower < 4 && lastPower > 1 ? lastPower - 1 : 0 }
        return isAfterMyriad && lastMyriad < 16 ? lastMyriad - 1 : 0
    }

    // MARK: The point

    private mutating func readPoint(_ text: borrowing FoldedText) -> Bool {
        guard index > start, !result.hasPoint, !result.hasArabic || hasSection else { return false }
        var end = index + 1
        var digits: [UInt8] = []
        while true {
            let sign = NumeralReader.sign(text[end])
            guard sign.kind == .han || sign.kind == .financial || sign.kind == .arabic, text[end] != "两" else { break }
            digits.append(UInt8(sign.number))
            end += 1
        }
        guard !digits.isEmpty, NumeralReader.sign(text[end]).kind != .power else { return false }
        let isTime = text[end] == "分" && text[end + 1] != "钟" && text[end + 1] != "之" && digits.count <= 2
        guard !isTime, let (low, _) = closeSection(isTail: false), let whole = total.adding(low),
            let fraction = ExactDecimal(digits: digits, exponent: -digits.count), let value = whole.adding(fraction)
        else { return false }
        total = .zero
        totalHigh = nil
        lastMyriad = .max
        isAfterMyriad = false
        sectionDecimal = value
        hasSection = true
        coefficients = 0
        result.hasPoint = true
        result.isPositional = false
        index = end
        return true
    }

    // MARK: The end

    private consuming func finish(_ text: borrowing FoldedText) -> (numeral: Numeral?, end: Int) {
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
    private mutating func readInner(_ text: borrowing FoldedText) {
        guard result.hasPower || result.hasArabic, result.high == nil, !result.isPositional,
            let match = tables.inner.longestMatch(in: text, at: index),
            case .some(let meaning) = NumeralReader.inner(match.payload)
        else { return }
        if meaning == .about, result.hasArabic, result.value.integer.map({ $0 % 10 != 0 }) ?? true { return }
        var end = match.end
        var value = result.value
        var power = 0
        while power < 16, NumeralReader.sign(text[end]).kind == .myriad || (power == 0 && text[end] == "千" && !isUnit(text, at: end)) {
            power += NumeralReader.sign(text[end]).number
            end += 1
        }
        if power > 0 {
            guard let scaled = value.scaled(byPowerOfTen: power) else { return }
            value = scaled
            result.scale = result.scale > 0 ? result.scale + power : power
            result.myriadScale += power
        }
        // Without a unit behind it, 多 may begin a word: 10多元.
        result.value = value
        result.approximation = meaning
        index = end
    }

    private func isUnit(_ text: borrowing FoldedText, at index: Int) -> Bool {
        tables.units.longestMatch(in: text, at: index) != nil
    }

    private static func inner(_ modifier: Modifier) -> Quantity.Approximation? {
        switch modifier {
        case .approximation(let value): value
        case .bound(.moreThan): .over
        default: nil
        }
    }
}
