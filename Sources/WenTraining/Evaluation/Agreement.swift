/// How far predictions agree with a gold standard: counts, and precision, recall and F1 from them.
///
/// ```swift
/// var agreement = Agreement()
/// agreement.add(gold: [0..<2, 2..<5], predicted: [0..<2, 2..<4])
/// agreement.f1  // 0.5
/// ```
public struct Agreement: Hashable, Sendable {
    /// Items that are in both.
    public var correct = 0
    /// Items in the gold standard.
    public var gold = 0
    /// Items predicted.
    public var predicted = 0

    /// Starts with nothing counted.
    public init() {}

    /// Counts the items of one text.
    ///
    /// - Parameters:
    ///   - gold: those that are right.
    ///   - predicted: those that were found.
    /// - Complexity: O(n).
    public mutating func add<Item: Hashable>(gold: Set<Item>, predicted: Set<Item>) {
        correct += gold.intersection(predicted).count
        self.gold += gold.count
        self.predicted += predicted.count
    }

    /// Adds the counts of another.
    public static func += (sum: inout Agreement, other: Agreement) {
        sum.correct += other.correct
        sum.gold += other.gold
        sum.predicted += other.predicted
    }

    /// The share of predictions that are right; 0 where there are none.
    public var precision: Double { Double(correct) / Double(max(1, predicted)) }
    /// The share of gold items that were found; 0 where there are none.
    public var recall: Double { Double(correct) / Double(max(1, gold)) }
    /// The harmonic mean of both; 0 where both are.
    public var f1: Double { 2 * precision * recall / max(1e-9, precision + recall) }
}
