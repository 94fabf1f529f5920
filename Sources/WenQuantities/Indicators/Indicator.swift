/// A fact of a text: what a number measures, of whom, when, and how it has changed.
///
/// 前三季度四川6个综保区合计进出口4511亿元,同比增长12.4%: subject 四川6个综保区, period 前三季度, name 进出口, value 4511亿元, change
/// 12.4% up, year on year.
public struct Indicator: Hashable, Sendable {
    /// How the number stands to the indicator.
    public enum Relation: String, CaseIterable, Sendable {
        /// It is the indicator's value.
        case value
        /// It tells only how the indicator has changed.
        case change
        /// It is the indicator's share of ``Indicator/whole``: 占…的比重.
        case share
        /// It is the indicator's part in the growth of ``Indicator/whole``: 拉动…增长, 对…的贡献率.
        case contribution
    }

    /// With what a change compares.
    public enum Comparison: String, CaseIterable, Sendable {
        /// 同比, 比上年.
        case yearOnYear = "year_on_year"
        /// 环比, 较上月.
        case periodOnPeriod = "period_on_period"
        /// 较年初, 较上年末.
        case sinceYearStart = "since_year_start"
    }

    /// How much an indicator has changed.
    public struct Change: Hashable, Sendable {
        /// By how much.
        public var quantity: Quantity
        /// Up or down; `nil` where the text does not say.
        public var direction: Quantity.Change?
        /// With what it compares; `nil` where the text does not say.
        public var comparison: Comparison?

        /// Makes a change; what the text does not say stays `nil`.
        public init(quantity: Quantity, direction: Quantity.Change? = nil, comparison: Comparison? = nil) {
            self.quantity = quantity
            self.direction = direction
            self.comparison = comparison
        }
    }

    /// Whose number it is: 四川6个综保区; `nil` where the sentence names none.
    public var subject: String?
    /// What is measured: 进出口; `nil` where the sentence names none.
    public var name: String?
    /// The time it is of, as the text has it: 前三季度.
    public var period: String?
    /// The time in ISO 8601, where the text or a reference date fixes it: `2021`, `2021-01/2021-09`.
    public var periodISO: String?
    /// How the number stands to the indicator.
    public var relation: Relation
    /// What a share is of, and what a contribution is to: 四川外贸总值.
    public var whole: String?
    /// The number; `nil` where the text tells only a change.
    public var value: Quantity?
    /// The change that the text tells of it.
    public var change: Change?
    /// From the first to the last of its numbers: UTF-8 bytes.
    public var range: Range<Int>

    /// Makes a fact; what the text does not say stays `nil`.
    public init(
        subject: String?, name: String?, period: String? = nil, periodISO: String? = nil, relation: Relation,
        whole: String? = nil, value: Quantity? = nil, change: Change? = nil, range: Range<Int>
    ) {
        self.subject = subject
        self.name = name
        self.period = period
        self.periodISO = periodISO
        self.relation = relation
        self.whole = whole
        self.value = value
        self.change = change
        self.range = range
    }
}
