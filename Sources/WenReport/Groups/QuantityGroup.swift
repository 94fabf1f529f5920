public import Wen

/// The quantities of one theme in a document: all money, all dates, …
public struct QuantityGroup: Hashable, Sendable {
    /// The themes, in the order that summaries have them.
    public enum Theme: String, CaseIterable, Sendable {
        /// Amounts of a currency.
        case money
        /// Shares and changes: percent, percentage points, permille, basis points.
        case percentages
        /// One quantity by another: rates, ratios, fractions, multiples.
        case rates
        /// What is measured in physical units, and data.
        case measures
        /// How many there are of something.
        case counts
        /// Places in an order: ordinals and grades.
        case ranks
        /// Lengths of time, and ages.
        case durations
        /// Dates, their ranges, and times of day.
        case dates
        /// Numbers of nothing.
        case numbers

        /// The theme of a kind of quantity; each has one.
        ///
        /// - Parameter kind: the kind.
        public init(_ kind: Quantity.Kind) {
            self =
                switch kind {
                case .money: .money
                case .percent, .percentagePoint, .permille, .basisPoint: .percentages
                case .rate, .ratio, .fraction, .multiple: .rates
                case .length, .area, .volume, .mass, .speed, .temperature, .energy, .power, .charge, .data: .measures
                case .count: .counts
                case .ordinal, .grade: .ranks
                case .duration, .age: .durations
                case .date, .dateRange, .time, .datetime: .dates
                case .number: .numbers
                }
        }
    }

    /// One wording and what it says; equal ones are counted.
    public struct Item: Hashable, Sendable {
        /// Number and unit as the text has them.
        public let text: String
        /// The quantity, at its first mention.
        public let quantity: Quantity
        /// How often the text has it.
        public fileprivate(set) var count: Int
    }

    /// What the quantities have in common.
    public let theme: Theme
    /// The quantities, in the order of their first mention.
    public private(set) var items: [Item] = []

    private struct Key: Hashable {
        let theme: Theme
        let text: String
        let summary: String?
    }

    /// Groups quantities by theme and counts equal wordings of equal meaning.
    ///
    /// ```swift
    /// QuantityGroup.groups(of: analysis.quantities, in: analysis.document).first?.items.first?.text  // "4.86亿元"
    /// ```
    ///
    /// - Parameters:
    ///   - quantities: those of the document, in the order of the text.
    ///   - document: the text that they stand in.
    /// - Returns: the themes that the document has, in their order.
    /// - Complexity: O(n).
    public static func groups(of quantities: [Quantity], in document: Document) -> [QuantityGroup] {
        var groups = Theme.allCases.map { QuantityGroup(theme: $0) }
        var slots: [Theme: Int] = [:]
        for (index, theme) in Theme.allCases.enumerated() { slots[theme] = index }
        var items: [Key: Int] = [:]
        for quantity in quantities {
            let text = document.text(in: quantity.range)
            guard let slot = slots[Theme(quantity.kind)] else { continue }
            let key = Key(theme: Theme(quantity.kind), text: text, summary: quantity.summary)
            if let item = items[key] {
                groups[slot].items[item].count += 1
            } else {
                items[key] = groups[slot].items.count
                groups[slot].items.append(Item(text: text, quantity: quantity, count: 1))
            }
        }
        return groups.filter { !$0.items.isEmpty }
    }

    private init(theme: Theme) {
        self.theme = theme
    }
}
