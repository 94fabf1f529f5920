extension [Mention] {
    /// Puts the names of a user among these. They take the place of what they overlap, but for surer and longer names that
    /// they are a part of.
    ///
    /// - Complexity: O(n + m).
    func merged(withUserNames names: [Mention]) -> [Mention] {
        guard !names.isEmpty else { return self }
        var kept: [Mention] = []
        var index = 0
        for name in names {
            while index < count, self[index].range.upperBound <= name.range.lowerBound { index += 1 }
            let isPart =
                index < count && self[index].kind != .person && self[index].confidence >= Mention.sure
                && self[index].range.lowerBound <= name.range.lowerBound
                && self[index].range.upperBound >= name.range.upperBound && self[index].range.count > name.range.count
            if !isPart { kept.append(name) }
        }
        return merged(with: kept, preferOthers: true)
    }
}
