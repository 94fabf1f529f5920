/// A number with its unit and meaning: an amount of money, a percentage, a count, a date, …
///
/// `4511亿元` is money of 451,100,000,000 CNY; `1500多家` is a count of over 1,500 家.
public struct Quantity: Hashable, Sendable {
    /// The kinds, by their names in JSON. ``value`` counts ``canonicalUnit``.
    public enum Kind: String, CaseIterable, Sendable {
        /// An amount of money: `4511亿元` is 451,100,000,000 CNY.
        case money
        /// Parts of a hundred, told as such: `12.4%` is 12.4, not 0.124; `八折` is 80.
        case percent
        /// The difference of two percentages: `0.3个百分点` is 0.3.
        case percentagePoint = "percentage_point"
        /// Parts of a thousand, told as such: `6.77‰` is 6.77.
        case permille
        /// Parts of ten thousand, told as such, as those of a rate of interest: `25个基点` is 25.
        case basisPoint = "basis_point"
        /// How many there are of something: `1500多家`.
        case count
        /// A place in an order: `第三届` is 3.
        case ordinal
        /// A part of a whole: `三分之二` is 0.666666666666667.
        case fraction
        /// How many times as much: `3倍` is 3, `翻了两番` is 4.
        case multiple
        /// Two numbers beside each other: `3:1` is 3, with the two as ``low`` and ``high`` as the text has them.
        case ratio
        /// An amount for each unit of something: `每吨5000元` is 5,000 CNY/t.
        case rate
        /// A length: `36公里` is 36 km.
        case length
        /// An area: `120平方公里` is 120 km².
        case area
        /// A volume: `3亿立方米` is 300,000,000 m³.
        case volume
        /// A mass: `2000吨` is 2,000 t.
        case mass
        /// A length in a time: `时速350公里` is 350 km/h.
        case speed
        /// A temperature: `38摄氏度` is 38 ℃.
        case temperature
        /// An amount of energy: `5000千瓦时` is 5,000 kWh.
        case energy
        /// Energy in a time: `3万千瓦` is 30,000 kW.
        case power
        /// An electric charge: `5000毫安时` is 5,000 mAh.
        case charge
        /// An amount of data: `20GB`.
        case data
        /// How old someone is: `45岁` is 45 years.
        case age
        /// A step of a scale: `5.2级` is 5.2.
        case grade
        /// A stretch of time, wherever it lies: `三年` is 3 years.
        case duration
        /// A day, month or year, which ``iso`` tells: `2021年11月3日` is `2021-11-03`.
        case date
        /// A stretch between two dates, ``low`` and ``high``: `2021年1月至9月` is from `2021-01` to `2021-09`.
        case dateRange = "date_range"
        /// A time of the day, which ``iso`` tells: `9:30` is `09:30`.
        case time
        /// A day with a time, which ``iso`` tells: `2021年11月3日9:30` is `2021-11-03T09:30`.
        case datetime
        /// A number without a unit: `指数为102.5`.
        case number
    }

    /// How exact the text says the number is.
    public enum Approximation: String, CaseIterable, Sendable {
        /// Near it, on either side: `约300人`, `300人左右`, `近300人`.
        case about
        /// Somewhat above it: `1500多家`, `超过300人`.
        case over
        /// Somewhat below it: `不足300人`, `不到300人`.
        case under
        /// No number is named, only from where to where it lies: `数百人` is 100 to 900.
        case vague
    }

    /// The side on which a number bounds.
    public enum Bound: String, CaseIterable, Sendable {
        /// It is this or more: `不少于300人`, `300人以上`.
        case atLeast = ">="
        /// It is more than this: `超过300人`.
        case moreThan = ">"
        /// It is this or less: `300人以下`.
        case atMost = "<="
        /// It is less than this: `不足300人`.
        case lessThan = "<"
    }

    /// Where the text says that the number tells a change.
    public enum Change: String, CaseIterable, Sendable {
        /// What is told of grew by this: `增长12.4%`.
        case increase
        /// What is told of fell by this: `下降3%`. The value itself has no sign.
        case decrease
    }

    /// An end of a range: a number, or a date of a ``Kind/dateRange`` or hour of a ``Kind/time``.
    public enum Limit: Hashable, Sendable {
        /// A number in the quantity's unit: both ends of `3至5年`.
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
