import WenQuantities

/// What makes a quantity right, as `grade_quantities.py` has it.
extension GoldQuantity {
    /// Whether a quantity has a right span, the value and the unit.
    func isFound(by found: QuantityEvaluation.Found) -> Bool {
        spans.contains(found.range) && hasValue(of: found.quantity) && hasUnit(of: found.quantity)
    }

    private func hasUnit(of found: Quantity) -> Bool {
        guard let unit else { return true }
        if ["percent", "permille", "multiple"].contains(kind) { return true }
        let right: [String?] = [unit, canonicalUnit] + (alternativeUnits ?? [])
        return right.contains(found.unit) || right.contains(found.canonicalUnit)
    }

    /// Whether a quantity has one of the right values.
    func hasValue(of found: Quantity) -> Bool {
        if ["date", "datetime", "time"].contains(kind) { return found.iso != nil && found.iso == iso }
        if kind == "date_range" {
            return (found.low?.year ?? "") == low?.text && (found.high?.year ?? "") == high?.text
        }
        if let iso, !iso.isEmpty { return found.iso == iso }
        let value = found.value?.double
        for right in [self.value].compactMap({ $0 }) + (alternativeValues ?? []) {
            if Self.isEqual(value, right) { return true }
            if kind == "percent", Self.isEqual(value, right / 100) { return true }
            if kind == "permille", Self.isEqual(value, right / 1000) { return true }
            if approximation == "over", value == nil, Self.isEqual(found.low?.number, right) { return true }
        }
        guard self.value == nil else { return false }
        return Self.isEqual(found.low?.number, low?.number)
            && (Self.isEqual(found.high?.number, high?.number) || approximation == "vague")
    }

    private static func isEqual(_ found: Double?, _ gold: Double?) -> Bool {
        guard let found, let gold else { return false }
        return abs(found - gold) <= 1e-6 * max(1, abs(gold))
    }
}

extension Quantity.Limit {
    /// The first four digits, of a number too: what a range of years is read as does not matter.
    fileprivate var year: String? {
        let text =
            switch self {
            case .number(let value): value.isZero ? "" : value.description
            case .date(let date): date
            }
        return String(text.prefix(4))
    }

    fileprivate var number: Double? {
        switch self {
        case .number(let value): value.double
        case .date(let date): Double(date)
        }
    }
}
