/// A number with its unit and meaning: an amount of money, a percentage, a count, a date, …
///
/// `4511亿元` is money of 451,100,000,000 CNY; `1500多家` is a count of over 1,500 家.
public struct Quantity: Hashable, Sendable {
    /// The kinds, by their names in JSON.
    public enum Kind: String, CaseIterable, Sendable {
        case money, percent
        case percentagePoint = "percentage_point"
        case permille
        case basisPoint = "basis_point"
        case count, ordinal, fraction, multiple, ratio, rate
        case length, area, volume, mass, speed, temperature, energy, power, charge, data
        case age, grade, duration, date
        case dateRange = "date_range"
        case time, datetime, number
    }

    /// How exact the text says the number is.
    public enum Approximation: String, CaseIterable, Sendable {
        case about, over, under, vague
    }

    /// The side on which a number bounds.
    public enum Bound: String, CaseIterable, Sendable {
        case atLeast = ">="
        case moreThan = ">"
        case atMost = "<="
        case lessThan = "<"
    }

    /// Where the text says that the number tells a change.
    public enum Change: String, CaseIterable, Sendable {
        case increase, decrease
    }

    /// An end of a range: a number, or a date of a ``Kind/dateRange`` or hour of a ``Kind/time``.
    public enum Limit: Hashable, Sendable {
        case number(ExactDecimal)
        /// ISO 8601, as exact as the text is: `2021`, `2021-11`, `09:00`.
        case date(String)
    }

    /// What it is.
    public var kind: Kind
    /// Number and unit: a half-open range of UTF-8 bytes.
    public var range: Range<Int>
    /// ``range`` with the modifiers around it (`约…`, `…以上`).
    public var fullRange: Range<Int>
    /// The value in ``unit``; `nil` where the text gives a range or a date only.
    public var value: ExactDecimal?
    /// The lower end of a range.
    public var low: Limit?
    /// The upper end of a range.
    public var high: Limit?
    /// The unit as the text has it, without the powers of ten: `元` of `4511亿元`.
    public var unit: String?
    /// The unit's canonical name: ISO 4217 for money, UCUM-like for measures, the classifier itself for counts.
    public var canonicalUnit: String?
    /// How exact the number is.
    public var approximation: Approximation?
    /// The side on which the number bounds.
    public var bound: Bound?
    /// The direction of the change that the number tells.
    public var change: Change?
    /// A date or time in ISO 8601, where the text fixes it.
    public var iso: String?

    /// Makes a quantity; what the text does not say stays `nil`.
    public init(kind: Kind, range: Range<Int>, fullRange: Range<Int>? = nil, value: ExactDecimal? = nil) {
        self.kind = kind
        self.range = range
        self.fullRange = fullRange ?? range
        self.value = value
    }
}
