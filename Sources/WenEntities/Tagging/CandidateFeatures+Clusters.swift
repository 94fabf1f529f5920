extension CandidateFeatures {
    /// The most features of the clusters of words in and beside a candidate of so many units.
    static func clusterLimit(forUnits count: Int) -> Int { 26 + count }

    /// How many of them the ``HiddenLayer`` combines.
    static let combinedClusters = 13

    /// The clusters of the words in and beside a candidate, and what the text is about: what holds for words and texts like
    /// these, where they themselves were never seen.
    @inline(__always)
    func forEach(
        clusterOf candidate: Candidate, _ words: CandidateNeighbours, _ window: borrowing TextWindow,
        _ body: (CandidateFeature) -> Void
    ) {
        let first = window.token(at: candidate.start)
        let last = window.token(at: candidate.end - 1)
        let startsToken = window.isBoundary(candidate.start)
        let endsToken = window.isBoundary(candidate.end)
        let before = startsToken ? window.family(ofToken: first - 1) : TextWindow.cutFamily
        let behind = endsToken ? window.family(ofToken: last + 1) : TextWindow.cutFamily
        let start = startsToken ? window.family(ofToken: first) : TextWindow.cutFamily
        beside(
            startsToken ? window.cluster(ofToken: first - 1) : TextWindow.cutCluster, before,
            startsToken ? window.family(ofToken: first - 2) : TextWindow.cutFamily, left: true, body)
        beside(
            endsToken ? window.cluster(ofToken: last + 1) : TextWindow.cutCluster, behind,
            endsToken ? window.family(ofToken: last + 2) : TextWindow.cutFamily, left: false, body)
        feature(102, before << 8 | behind, body)

        let count = UInt64(min(last - first, 3)) << 16
        feature(96, (startsToken ? window.cluster(ofToken: first) : TextWindow.cutCluster) | count, body)
        feature(97, (endsToken ? window.cluster(ofToken: last) : TextWindow.cutCluster) | count, body)
        feature(98, start | count, body)
        feature(99, (endsToken ? window.family(ofToken: last) : TextWindow.cutFamily) | count, body)
        if last > first { pattern(first...last, (startsToken ? 1 : 0) | (endsToken ? 2 : 0), window, body) }

        let source = UInt64(candidate.source.rawValue)
        feature(105, source << 8 | before, body)
        feature(106, source << 8 | behind, body)
        let topic = window.topic.value
        if candidate.head < candidate.end {
            feature(107, words.head ^ behind &* 3, body)
            feature(108, words.head ^ before &* 3, body)
            feature(109, words.head ^ start &* 3, body)
            feature(123, words.head ^ topic &* 3, body)
        }
        feature(120, bits(candidate.classes) << 5 | topic, body)
        feature(121, (source << 4 | UInt64(min(candidate.end - candidate.start, 15))) << 5 | topic, body)
        feature(122, window.hash(ofToken: first) &* 31 ^ (topic << 1 | (first == last ? 1 : 0)), body)
        feature(124, topic, body)
        feature(125, words.before &* 31 ^ topic, body)
        feature(126, words.behind &* 31 ^ topic, body)
    }

    /// The words to one side: the cluster and family of the nearest, the family of the next.
    @inline(__always)
    private func beside(
        _ cluster: UInt64, _ family: UInt64, _ next: UInt64, left: Bool, _ body: (CandidateFeature) -> Void
    ) {
        let side: UInt64 = left ? 0 : 1
        feature(90 + side, cluster, body)
        feature(92 + side, family, body)
        feature(94 + side, next, body)
        feature(100 + side, next << 8 | family, body)
    }

    /// The families of a candidate's tokens one behind the other, and the clusters of those between.
    @inline(__always)
    private func pattern(
        _ tokens: ClosedRange<Int>, _ cut: UInt64, _ window: borrowing TextWindow, _ body: (CandidateFeature) -> Void
    ) {
        var pattern: UInt64 = 7
        for token in tokens {
            pattern = pattern &* 1031 &+ window.family(ofToken: token)
            if token > tokens.lowerBound, token < tokens.upperBound {
                feature(103, window.cluster(ofToken: token), body)
            }
        }
        feature(104, pattern << 2 | cut, body)
    }
}
