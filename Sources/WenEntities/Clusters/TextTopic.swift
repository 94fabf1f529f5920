/// What a text is about: sport, the weather, a court. Whether a country that plays is a team, and which company a short name
/// means, depends on it.
package struct TextTopic: Hashable, Sendable {
    /// By how much a topic must lead to be sure.
    private static let sureLead = Int32(2.5 * WordClusters.topicScale)

    /// The topic, and whether it is sure in the lowest bit.
    package let value: UInt64

    /// The topic for which most is said.
    ///
    /// - Parameter sums: what the words say for each topic, added up.
    init(_ sums: SIMD16<Int32>) {
        let best = sums.max()
        let topic = (0..<WordClusters.topicCount).first { sums[$0] == best } ?? 0
        var others = sums
        others[topic] = .min
        value = UInt64(topic) << 1 | (best - others.max() > TextTopic.sureLead ? 1 : 0)
    }
}
