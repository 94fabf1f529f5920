extension [Mention] {
    /// Puts other mentions among these, both in the order of the text; where they overlap, the other stays out, or
    /// takes the place of these if it is preferred.
    ///
    /// - Complexity: O(n + m).
    func merged(with others: [Mention], preferOthers: Bool) -> [Mention] {
        guard !others.isEmpty else { return self }
        let first = preferOthers ? others.withoutOverlap() : self
        let second = preferOthers ? self : others.withoutOverlap()
        var result: [Mention] = []
        result.reserveCapacity(count + others.count)
        var index = 0
        for mention in second {
            while index < first.count, first[index].range.upperBound <= mention.range.lowerBound {
                result.append(first[index])
                index += 1
            }
            let isFree = index == first.count || first[index].range.lowerBound >= mention.range.upperBound
            if isFree { result.append(mention) }
        }
        result.append(contentsOf: first[index...])
        return result
    }

    /// Whether each stands where one of others stands, both in the order of the text without overlaps.
    ///
    /// - Complexity: O(n + m).
    func areAll(among others: [Mention]) -> Bool {
        var index = 0
        return allSatisfy { mention in
            while index < others.count, others[index].range.lowerBound < mention.range.lowerBound { index += 1 }
            return index < others.count && others[index].range == mention.range
        }
    }

    /// Without those that are only a part of another, surer one, or start within it: 宁川智 where 宁川智算 stands, 码党支部
    /// behind 西格 of 西格码. Both in the order of the text, neither with overlaps.
    ///
    /// - Complexity: O(n + m).
    func withoutParts(of others: [Mention]) -> [Mention] {
        var index = 0
        return filter { mention in
            while index < others.count, others[index].range.upperBound <= mention.range.lowerBound { index += 1 }
            guard index < others.count else { return true }
            let other = others[index]
            guard other.range != mention.range, other.confidence > mention.confidence else { return true }
            let isInside =
                other.range.lowerBound <= mention.range.lowerBound && mention.range.upperBound <= other.range.upperBound
            return !isInside && mention.range.lowerBound <= other.range.lowerBound
        }
    }

    /// Without those that overlap another of their kind and do not hold it whole. Both in the order of the text, neither with
    /// overlaps.
    ///
    /// - Complexity: O(n + m).
    func withoutRivals(of others: [Mention]) -> [Mention] {
        var index = 0
        return filter { mention in
            while index < others.count, others[index].range.upperBound <= mention.range.lowerBound { index += 1 }
            guard index < others.count, others[index].kind == mention.kind else { return true }
            let other = others[index].range
            return other.lowerBound >= mention.range.upperBound
                || mention.range.lowerBound <= other.lowerBound && other.upperBound <= mention.range.upperBound
        }
    }

    /// Sorted, and without those that start before the one before them ends.
    private func withoutOverlap() -> [Mention] {
        // Most are so already.
        if indices.dropFirst().allSatisfy({ self[$0 - 1].range.upperBound <= self[$0].range.lowerBound }) {
            return self
        }
        var result: [Mention] = []
        for mention in sorted(by: {
            ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
        })
        where mention.range.lowerBound >= result.last?.range.upperBound ?? 0 {
            result.append(mention)
        }
        return result
    }
}
