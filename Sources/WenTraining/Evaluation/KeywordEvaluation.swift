/// Scores keywords by exact match: F1 of the first five and ten, and recall of the first twenty.
///
/// Agrees with `score_keywords.py`: white space is removed and letters are lower-cased before comparing, precision is
/// divided by k also where fewer keywords are given, and the figures are means over documents.
///
/// ```swift
/// var evaluation = KeywordEvaluation()
/// evaluation.add(gold: ["欧林公司", "GDP"], predicted: ["gdp", "上市"])
/// evaluation.recallAt20  // 0.5
/// ```
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
    /// - Returns: how many of the right keywords were not found.
    /// - Complexity: O(n).
    @discardableResult
    public mutating func add(gold: [String], predicted: [String]) -> Int {
        let wanted = Set(gold.map(Self.normal))
        var seen: Set<[UInt8]> = []
        let found = predicted.map(Self.normal).filter { seen.insert($0).inserted }
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
        return wanted.subtracting(seen).count
    }

    /// A keyword as it is compared: by its bytes, because a `String` equals others that only look the same.
    private static func normal(_ keyword: String) -> [UInt8] {
        let kept = keyword.unicodeScalars.filter { !isBlank($0) }
        return Array(String(String.UnicodeScalarView(kept)).lowercased().utf8)
    }

    /// White space as Python has it: with the separators of files, groups, records and units.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || 0x1C...0x1F ~= scalar.value
    }
}
