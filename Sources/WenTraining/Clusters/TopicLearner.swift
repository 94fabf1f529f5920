#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif
import WenEntities

/// Learns what texts are about: paragraphs with words alike are of one topic, and a word votes for the topics in which it occurs
/// more often than elsewhere. Words that vote alike have one profile.
struct TopicLearner {
    /// The profile of each word, from 0.
    let profiles: [Int]
    /// What the words of each profile say for each topic, in nats.
    let votes: [WordVector]

    /// Shorter paragraphs are not read.
    private static let leastLength = 10
    /// Makes frequent words count less (Arora, Liang and Ma, A Simple but Tough-to-Beat Baseline for Sentence Embeddings, ICLR
    /// 2017).
    private static let damping: Float = 1e-4
    /// Words in fewer of the paragraphs read do not vote.
    private static let leastParagraphs: Float = 5
    /// The most that a word says against a topic, and for it.
    private static let limits: ClosedRange<Float> = -2.5...3.75

    /// Learns from some paragraphs of a text.
    ///
    /// - Parameter vectors: of the words.
    init(
        _ text: WordText, _ vectors: [WordVector], _ options: ClusterTrainer.Options,
        using random: inout some RandomNumberGenerator
    ) {
        let total = Float(text.counts.reduce(0, +))
        let weights = text.counts.map { TopicLearner.damping / (TopicLearner.damping + Float($0) / total) }
        var paragraphs: [Set<Int>] = []
        var sums: [WordVector] = []
        var number = 0
        text.forEachParagraph { words in
            number += 1
            guard number % max(1, options.topicStep) == 0, words.count >= TopicLearner.leastLength else { return }
            sums.append(words.reduce(into: WordVector.zero) { $0.add(vectors[$1], times: weights[$1]) }.unit)
            paragraphs.append(Set(words))
        }
        // What all texts have says nothing.
        let mean = sums.reduce(into: WordVector.zero) { $0.add($1, times: 1 / Float(sums.count)) }
        let topics = VectorClusters(
            sums.map { sum in
                var rest = sum
                rest.add(mean, times: -1)
                return rest.unit
            }, weights: [Float](repeating: 1, count: sums.count),
            count: WordClusters.topicCount, rounds: options.rounds.topics, using: &random)
        let clusters = VectorClusters(
            TopicLearner.votes(paragraphs, topics.members, wordCount: vectors.count),
            weights: text.counts.map { Float($0).squareRoot() }, count: WordClusters.profileCount - 1,
            rounds: options.rounds.profiles,
            using: &random)
        profiles = clusters.members
        votes = clusters.centres
    }

    /// What each word says for each topic.
    private static func votes(_ paragraphs: [Set<Int>], _ topics: [Int], wordCount: Int) -> [WordVector] {
        var sizes = [Float](repeating: 0, count: WordClusters.topicCount)
        var counts = [WordVector](repeating: .zero, count: wordCount)
        for (words, topic) in zip(paragraphs, topics) {
            sizes[topic] += 1
            for word in words { counts[word][topic] += 1 }
        }
        return counts.map { count in
            var votes = WordVector.zero
            let sum = (0..<WordClusters.topicCount).reduce(0) { $0 + count[$1] }
            guard sum >= leastParagraphs else { return votes }
            let share = (sum + 1) / (Float(paragraphs.count) + 1)
            for topic in 0..<WordClusters.topicCount {
                let ratio = (count[topic] + 2 * share) / ((sizes[topic] + 2) * share)
                votes[topic] = min(max(logf(ratio), limits.lowerBound), limits.upperBound)
            }
            return votes
        }
    }
}
