/// Powers of ten: 十 百 千 within a section, 万 亿 behind it.
extension NumeralReader {
    mutating func readBareFinancialPower(_ text: borrowing FoldedText, _ power: Int) -> Bool {
        let next = NumeralReader.sign(text[index + 1]).kind
        guard
            next == .financial || next == .myriad || next == .financialPower || (next == .han && power == 1)
                || text[index + 1] == .end
        else {
            return false
        }
        return readPower(text, power)
    }

    mutating func readPower(_ text: borrowing FoldedText, _ power: Int) -> Bool {
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
    func isUnitPrefix(_ text: borrowing FoldedText) -> Bool {
        guard let match = tables.units.longestMatch(in: text, at: index), match.end > index + 1 else { return false }
        return !(text[index + 1] == "米" && match.end == index + 2 && !result.hasArabic)
    }

    mutating func addPower(_ low: Int, _ high: Int, _ power: Int) {
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

    mutating func addToSection(_ low: Int, _ high: Int) {
        section += low
        sectionHigh += high
        hasSection = true
    }

    mutating func clearPending() {
        pending = nil
        pendingDecimal = nil
    }

    mutating func readMyriad(_ text: borrowing FoldedText, _ power: Int) -> Bool {
        if text[index] == "兆" {
            guard index > start, tables.units.longestMatch(in: text, at: index).map({ $0.end == index + 1 }) ?? true
            else {
                return false
            }
            // 兆 alone is a unit of data; as a number it needs more number behind it.
            let next = NumeralReader.sign(text[index + 1]).kind
            guard next == .han || next == .financial || next == .myriad || next == .power || text[index + 1] == "元"
            else {
                return false
            }
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

    mutating func scaleTotal(by power: Int) -> Bool {
        guard let scaled = total.scaled(byPowerOfTen: power) else { return false }
        total = scaled
        if let high = totalHigh { totalHigh = high.scaled(byPowerOfTen: power) }
        return true
    }

    /// The section's value and its upper end; the section starts anew.
    mutating func closeSection(isTail: Bool) -> (ExactDecimal, ExactDecimal)? {
        defer {
            section = 0
            sectionHigh = 0
            sectionDecimal = nil
            hasSection = false
            lastPower = 4
            clearPending()
        }
        if let decimal = sectionDecimal { return (decimal, decimal) }
        // Most numbers are digits alone.
        if let decimal = pendingDecimal, sectionHigh == 0, !isTail || tailPower == 0 { return (decimal, decimal) }
        var low = ExactDecimal(section)
        var high = ExactDecimal(sectionHigh)
        let tail = isTail ? tailPower : 0
        if let decimal = pendingDecimal {
            guard let value = decimal.scaled(byPowerOfTen: tail), let sum = low.adding(value),
                let top = high.adding(value)
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
    var tailPower: Int {
        guard !hasZero else { return 0 }
        if let decimal = pendingDecimal {
            guard index - pendingStart == 1, !decimal.isZero else { return 0 }
        } else if pending == nil {
            return 0
        }
        if hasSection { return lastPower < 4 && lastPower > 1 ? lastPower - 1 : 0 }
        return isAfterMyriad && lastMyriad < 16 ? lastMyriad - 1 : 0
    }
}
