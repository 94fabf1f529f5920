/// Two terms that meet more often than chance would have it.
public struct TermPair: Equatable, Sendable {
    /// The one term.
    public let first: String
    /// The other.
    public let second: String
    /// In how many units both occur.
    public let count: Int
    /// In how many units the first occurs.
    public let firstCount: Int
    /// In how many units the second occurs.
    public let secondCount: Int
    /// How sure it is that they belong together: G² (Dunning 1993).
    public let logLikelihood: Double
    /// How closely: normalised pointwise mutual information (Bouma 2009), 1 where they occur only together.
    public let information: Double

    init(_ first: String, _ firstCount: Int, _ second: String, _ secondCount: Int, both: Int, units: Int) {
        self.first = first
        self.second = second
        self.firstCount = firstCount
        self.secondCount = secondCount
        count = both
        logLikelihood = Association.logLikelihood(both: both, first: firstCount, second: secondCount, total: units)
        information = Association.normalizedInformation(
            both: both, first: firstCount, second: secondCount, total: units)
    }

    static func precedes(_ left: TermPair, _ right: TermPair) -> Bool {
        if left.logLikelihood != right.logLikelihood { return left.logLikelihood > right.logLikelihood }
        if left.first != right.first { return TextOrder.precedes(left.first, right.first) }
        return TextOrder.precedes(left.second, right.second)
    }
}
