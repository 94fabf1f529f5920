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
        var topic: UInt64 = 0
        var second = Int32.min
        var isFound = false
        for index in 0..<WordClusters.topicCount {
            if sums[index] == best, !isFound {
                topic = UInt64(index)
                isFound = true
            } else {
                second = max(second, sums[index])
            }
        }
        value = topic << 1 | (best - second > TextTopic.sureLead ? 1 : 0)
    }
}
