public import Wen

/// The quantities of one theme in a document: all money, all dates, …
public struct QuantityGroup: Hashable, Sendable {
    /// The themes, in the order that summaries have them.
    public enum Theme: String, CaseIterable, Sendable {
        case money
        case percentages
        case rates
        case measures
        case counts
        case ranks
        case durations
        case dates
        case numbers

        /// The theme of a kind of quantity.
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
    /// Complexity: O(n).
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
