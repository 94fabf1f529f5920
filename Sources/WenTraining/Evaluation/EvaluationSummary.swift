/// The outcome of an evaluation, whatever was evaluated: figures in total and by part, and where it went wrong.
public struct EvaluationSummary: Sendable {
    /// A part of the items, such as a type of entity, and its figures.
    public struct Part: Hashable, Sendable {
        /// The part's name.
        public var name: String
        /// Its figures.
        public var agreement: Agreement
    }

    /// A figure of its own, such as the recall of unknown words.
    public struct Measure: Hashable, Sendable {
        /// The name, as JSON has it.
        public var name: String
        /// The value: a fraction from 0 to 1, or a count.
        public var value: Double
        /// Whether the value is a count.
        public var isCount = false
    }

    /// How often one thing was taken for another.
    public struct Confusion: Hashable, Sendable {
        /// What is right.
        public var gold: String
        /// What was found.
        public var predicted: String
        /// How often.
        public var count: Int
    }

    /// A text with many faults.
    public struct WorstText: Hashable, Sendable {
        /// The number of the text in the gold standard, from 1.
        public var number: Int
        /// How many items are missing or too many.
        public var faults: Int
        /// What is right, for people.
        public var gold: String
        /// What was found, for people.
        public var predicted: String
    }

    /// How many texts were scored.
    public internal(set) var texts = 0
    /// All items together; `nil` where a task has no precision and recall.
    public internal(set) var total: Agreement?
    /// The items by part.
    public internal(set) var parts: [Part] = []
    /// Further figures.
    public internal(set) var measures: [Measure] = []
    /// What was taken for what, the most frequent first.
    public internal(set) var confusions: [Confusion] = []
    /// The texts with the most faults, the worst first.
    public internal(set) var worst: [WorstText] = []

    /// Keeps a text if it is among the worst.
    ///
    /// - Complexity: O(limit).
    mutating func keep(_ text: @autoclosure () -> WorstText, faults: Int, limit: Int) {
        guard faults > 0, limit > 0, worst.count < limit || faults > (worst.last?.faults ?? 0) else { return }
        // Among equals the first comes first.
        let place = worst.firstIndex { $0.faults < faults } ?? worst.count
        worst.insert(text(), at: place)
        if worst.count > limit { worst.removeLast() }
    }

    /// Fills ``confusions`` from counts.
    mutating func setConfusions<Label: Hashable>(_ counts: [Label: [Label: Int]], name: (Label) -> String) {
        let all = counts.flatMap { gold, others in
            others.map { Confusion(gold: name(gold), predicted: name($0.key), count: $0.value) }
        }
        confusions = all.sorted { ($1.count, $0.gold, $0.predicted) < ($0.count, $1.gold, $1.predicted) }
    }
}
