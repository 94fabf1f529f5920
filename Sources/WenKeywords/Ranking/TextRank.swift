/// Weighs words by the words that they stand near, as a page is weighed by the pages that link to it.
///
/// TextRank (Mihalcea and Tarau 2004): words within ``window`` content words of each other are linked, each link as heavy
/// as it is frequent, and weight flows along the links until it rests. A phrase has the mean weight of its words, grown
/// with the logarithm of its count, so that no phrase is better for being long.
struct TextRank {
    private static let window = 5
    private static let damping: Float = 0.85
    private static let rounds = 30

    private let candidates: [KeywordCandidate]
    /// The weights of candidates that are words.
    private var weights: [Float]

    /// Weighs the words of a document.
    ///
    /// Complexity: O(n · window · rounds).
    init(_ table: borrowing CandidateTable) {
        candidates = table.all
        weights = Array(repeating: 0, count: candidates.count)
        var words: [Int] = []
        for place in 0..<table.occurrenceCount {
            let index = Int(table.occurrence(place).candidate)
            if candidates[index].words == 1, !candidates[index].isStopped { words.append(index) }
        }
        let links = TextRank.links(words)
        var degrees = weights
        for link in links { degrees[link.from] += link.weight }
        for index in weights.indices where degrees[index] > 0 { weights[index] = 1 }
        for _ in 0..<TextRank.rounds where !links.isEmpty {
            var next = degrees.map { $0 > 0 ? 1 - TextRank.damping : 0 }
            for link in links {
                next[link.to] += TextRank.damping * weights[link.from] * link.weight / degrees[link.from]
            }
            weights = next
        }
    }

    /// The weight of a candidate.
    ///
    /// Complexity: O(words).
    func weight(_ index: Int) -> Float {
        var sum: Float = 0
        var rest = index
        while candidates[rest].words > 1 {
            sum += weights[Int(candidates[rest].firstWord)]
            rest = Int(candidates[rest].suffix)
        }
        sum += weights[rest]
        return sum / Float(candidates[index].words) * log(1 + Float(candidates[index].count))
    }

    /// How often words stand near each other, both ways, in a fixed order.
    private static func links(_ words: [Int]) -> [(from: Int, to: Int, weight: Float)] {
        var counts: [UInt64: Float] = [:]
        for (place, word) in words.enumerated() {
            for other in words[max(0, place - window + 1)..<place] where other != word {
                counts[UInt64(word) << 32 | UInt64(other), default: 0] += 1
                counts[UInt64(other) << 32 | UInt64(word), default: 0] += 1
            }
        }
        return counts.sorted { $0.key < $1.key }.map { key, count in
            (from: Int(key >> 32), to: Int(key & 0xFFFF_FFFF), weight: count)
        }
    }
}
