/// A decimal number of any size, exact: 99.99 stays 99.99.
public struct ExactDecimal: Hashable, Sendable {
    /// The decimal digits of the coefficient, most significant first, without leading zeros; empty for zero.
    let digits: [UInt8]
    /// The power of ten that the coefficient is multiplied by.
    let exponent: Int
    /// Whether the number is below zero.
    let isNegative: Bool
}
