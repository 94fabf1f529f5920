/// Scores keywords by exact match: F1 of the first five and ten, and recall of the first twenty.
///
/// Agrees with `score_keywords.py`: white space is removed and letters are lower-cased before comparing, precision is
/// divided by k also where fewer keywords are given, and the figures are means over documents.
public struct KeywordEvaluation: Sendable {
    private var sumF1At5 = 0.0
    private var sumF1At10 = 0.0
    private var sumRecallAt20 = 0.0
    /// The number of documents.
    public private(set) var documents = 0

    /// Starts with nothing counted.
    public init() {}

    /// Mean F1 of the first five keywords.
    public var f1At5: Double { sumF1At5 / Double(max(1, documents)) }
    /// Mean F1 of the first ten keywords.
    public var f1At10: Double { sumF1At10 / Double(max(1, documents)) }
    /// Mean recall of the first twenty keywords.
    public var recallAt20: Double { sumRecallAt20 / Double(max(1, documents)) }

    /// Counts one document.
    ///
    /// - Parameters:
    ///   - gold: the right keywords.
    ///   - predicted: the keywords found, best first.
    public mutating func add(gold: [String], predicted: [String]) {
        let wanted = Set(gold.map(Self.normal))
        var found: [String] = []
        for keyword in predicted.map(Self.normal) where !found.contains(keyword) { found.append(keyword) }
        func hits(_ count: Int) -> Double { Double(wanted.intersection(found.prefix(count)).count) }
        func f1(_ count: Int) -> Double {
            let precision = hits(count) / Double(count)
            let recall = hits(count) / Double(max(1, wanted.count))
            return hits(count) > 0 ? 2 * precision * recall / (precision + recall) : 0
        }
        sumF1At5 += f1(5)
        sumF1At10 += f1(10)
        sumRecallAt20 += hits(20) / Double(max(1, wanted.count))
        documents += 1
    }

    private static func normal(_ keyword: String) -> String {
        String(keyword.filter { !$0.isWhitespace }).lowercased()
    }
}
