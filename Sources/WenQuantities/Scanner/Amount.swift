/// A number with its unit, before modifiers, ranges and judging.
struct Amount {
    /// The scalars of number and unit.
    var range: Range<Int>
    var numeral: Numeral
    /// The value in ``unit``, or the lower end where ``high`` is there.
    var value: ExactDecimal
    var high: ExactDecimal?
    var approximation: Quantity.Approximation?
    var unit: Unit?
    /// The unit's scalars.
    var unitRange: Range<Int>?
    /// Whether a second part follows the unit (三块五, 两年零三个月): nobody writes that by chance.
    var isCompound = false
    /// Whether the sign stands before the scale: 华氏零下三度.
    var isNegative = false
    /// Whether ``high`` has a sign of its own: 零下5到零下3度.
    var isHighSigned = false
    /// The kind and canonical unit where they are not the unit's own.
    var kind: Quantity.Kind?
    var canonical: String?

    init(_ numeral: Numeral) {
        self.numeral = numeral
        range = numeral.range
        value = numeral.value
        high = numeral.high
        approximation = numeral.approximation
    }

    /// The values times ten to a power.
    func scaled(byPowerOfTen power: Int) -> Amount? {
        var result = self
        guard let scaled = value.scaled(byPowerOfTen: power) else { return nil }
        result.value = scaled
        if let high { result.high = high.scaled(byPowerOfTen: power) }
        return result
    }
}
