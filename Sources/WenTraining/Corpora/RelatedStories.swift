#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif
import WenSegmentation

/// Finds stories on the same matter among those that stand near in a file in the order of time.
///
/// Two stories are as alike as their pairs of Han characters: the cosine of log counts times inverse document frequencies.
struct RelatedStories {
    /// How many stories before and behind are looked at.
    private static let window = 100
    private static let limit = 4

    private let stories: [Document]
    private let likeness: ClosedRange<Float>
    private var documents: [UInt64: UInt32] = [:]

    /// Counts in how many stories pairs of characters occur.
    ///
    /// - Complexity: O(n).
    init(_ stories: [Document], likeness: ClosedRange<Float>) {
        self.stories = stories
        self.likeness = likeness
        for story in stories {
            for pair in RelatedStories.pairs(of: story).keys { documents[pair, default: 0] += 1 }
        }
    }

    /// The headlines of the stories on the same matter, the most alike first, but for its own headline.
    ///
    /// - Complexity: O(length of the stories near).
    func headlines(for index: Int) -> [String] {
        let own = vector(stories[index])
        let near = max(0, index - Self.window)..<min(stories.count, index + Self.window + 1)
        let related = near.compactMap { other -> (likeness: Float, headline: String)? in
            guard let headline = stories[other].title, headline != stories[index].title else { return nil }
            let likeness = cosine(own, stories[other])
            return self.likeness.contains(likeness) ? (likeness, headline) : nil
        }
        return related.sorted { $0.likeness > $1.likeness }.prefix(Self.limit).map(\.headline)
    }

    private func cosine(_ vector: [UInt64: Float], _ other: Document) -> Float {
        var (product, square): (Float, Float) = (0, 0)
        // In order, so that rounding is the same in every run.
        for (pair, count) in RelatedStories.pairs(of: other).sorted(by: { $0.key < $1.key }) {
            let weight = weight(pair, count)
            square += weight * weight
            if let own = vector[pair] { product += own * weight }
        }
        return product / max(square.squareRoot(), .leastNormalMagnitude)
    }

    private func vector(_ story: Document) -> [UInt64: Float] {
        let pairs = RelatedStories.pairs(of: story).sorted { $0.key < $1.key }
            .map { ($0.key, weight($0.key, $0.value)) }
        let length = pairs.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot()
        return Dictionary(uniqueKeysWithValues: pairs.map { ($0.0, $0.1 / length) })
    }

    private func weight(_ pair: UInt64, _ count: UInt32) -> Float {
        (1 + logf(Float(count))) * logf(Float(stories.count) / Float(documents[pair] ?? 1))
    }

    private static func pairs(of story: Document) -> [UInt64: UInt32] {
        var pairs: [UInt64: UInt32] = [:]
        var last: UInt64?
        for scalar in ((story.title ?? "") + "\n" + story.text).unicodeScalars {
            guard 0x4E00...0x9FFF ~= scalar.value else {
                last = nil
                continue
            }
            if let last { pairs[last << 32 | UInt64(scalar.value), default: 0] += 1 }
            last = UInt64(scalar.value)
        }
        return pairs
    }
}
