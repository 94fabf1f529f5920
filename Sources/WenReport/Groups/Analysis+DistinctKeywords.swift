import Wen

extension Analysis {
    /// The best keywords, without those that only say again what better ones say: of `潘功胜` and `行长潘功胜` the first.
    ///
    /// A keyword repeats others if each of its occurrences shares text with one of theirs; one that only the title has, if
    /// one of them holds the other.
    ///
    /// - Complexity: O(text + occurrences), and O(limit²) for what only the title has.
    func distinctKeywords(limit: Int) -> [Keyword] {
        var isTold = Array(repeating: false, count: document.utf8.count)
        var kept: [Keyword] = []
        for keyword in keywords where kept.count < limit {
            let places = keyword.positions.map { $0.clamped(to: isTold.indices) }
            let repeats =
                places.isEmpty
                ? kept.contains { $0.text.contains(keyword.text) || keyword.text.contains($0.text) }
                : places.allSatisfy { isTold[$0].contains(true) }
            guard !repeats else { continue }
            kept.append(keyword)
            for place in places { for byte in place { isTold[byte] = true } }
        }
        return kept
    }
}
