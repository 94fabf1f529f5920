extension Quantity {
    /// A quantity's numbers in a base unit, so that 3斤 and 1.5公斤 compare.
    public struct Base: Hashable, Sendable {
        /// The value; `nil` for a range.
        public var value: ExactDecimal?
        /// The lower end of a range or bound.
        public var low: ExactDecimal?
        /// The upper end of a range or bound.
        public var high: ExactDecimal?
        /// The base unit: SI's (m, kg, m², s, J, …), ℃ for temperatures, B for data, 1 for shares; money keeps its
        /// currency, a count its classifier, and months and years, which have no fixed length, themselves. Rates are
        /// compounds of them: `kg/m²`, `CNY/kg`.
        public var unit: String
    }

    /// The numbers in the base unit; `nil` for what counts nothing: dates, times, ordinals and grades.
    ///
    /// ```swift
    /// // 每亩300公斤
    /// quantity.base  // 0.45 kg/m²
    /// ```
    ///
    /// - Complexity: O(number of digits).
    public var base: Base? {
        switch kind {
        case .date, .dateRange, .time, .datetime, .ordinal, .grade: return nil
        case .fraction where canonicalUnit == nil, .ratio: return Base(value: value, unit: "1")
        default: break
        }
        let factor = BaseUnits.shared.factor(of: canonicalUnit ?? "1")
        func convert(_ number: ExactDecimal) -> ExactDecimal? {
            // 100℉ is a point on a scale, but a fall by 10℉ is a length on it.
            guard canonicalUnit == "℉", change == nil, kind == .temperature else { return factor.convert(number) }
            return number.adding(ExactDecimal(-32)).flatMap(factor.convert)
        }
        func convert(_ limit: Limit?) -> ExactDecimal? {
            guard case .number(let number) = limit else { return nil }
            return convert(number)
        }
        let base = Base(value: value.flatMap(convert), low: convert(low), high: convert(high), unit: factor.unit)
        return base.value == nil && base.low == nil && base.high == nil ? nil : base
    }
}
