import WenEntities

/// How often features are seen in the texts that are learned from.
struct FeatureCounts {
    /// What is seen less often is not learned: it would tell this text from others, and nothing more.
    private static let enough: UInt8 = 2
    /// What is seen less often is not combined with other features.
    private static let enoughCombined: UInt8 = 50

    private var counts = [UInt8](repeating: 0, count: 1 << CandidateFeature.bits)

    /// How often a feature is seen, up to 255; 0 too where it is left out.
    subscript(feature: Int) -> UInt8 { counts[feature] }

    /// Counts a feature.
    mutating func add(_ feature: Int) { counts[feature] = min(counts[feature], 254) + 1 }

    /// Lets no more be learned of a feature.
    mutating func leaveOut(_ feature: Int) { counts[feature] = 0 }

    /// Whether a feature is seen often enough to be learned.
    func isLearned(_ feature: Int) -> Bool { counts[feature] >= FeatureCounts.enough }

    /// Whether a feature is seen often enough to be combined with others.
    func isFrequent(_ feature: Int) -> Bool { counts[feature] >= FeatureCounts.enoughCombined }

    /// The features that are learned, in ascending order.
    var learned: [Int32] { counts.indices.lazy.filter(isLearned).map { Int32($0) } }
}
