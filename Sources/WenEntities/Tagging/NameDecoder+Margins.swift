/// How sure names are: the best path that labels a character otherwise.
extension NameDecoder {
    /// The least margin of a name's characters.
    func margin(_ range: Range<Int>) -> Int {
        var least = Int16.max
        for index in range { least = unsafe min(least, margins[index]) }
        return Int(least)
    }

    /// For each character by how much the best path is better than the best with another label there; 0 outside names.
    func findMargins(_ count: Int) {
        let votes = unsafe votes + 4
        let fromBegin = openTransitions(from: 0)
        let fromInside = openTransitions(from: 8)
        let floor = Half(repeating: NameDecoder.never)
        let ends = Half(0, 0, 0, -1, -1, -1, -1, 0)
        var lower = floor.replacing(with: 0, where: ends .< 0)
        var upper = lower
        upper[6] = NameDecoder.never
        for index in stride(from: count - 1, through: 0, by: -1) {
            let label = unsafe Int(labels[index])
            unsafe margins[index] = 0
            if label != 6 {
                var totalLower = unsafe sums[index * 2] &+ lower
                var totalUpper = unsafe sums[index * 2 + 1] &+ upper
                let best = label < 8 ? totalLower[label] : totalUpper[label - 8]
                if label < 8 { totalLower[label] = .min } else { totalUpper[label - 8] = .min }
                let rival = pointwiseMax(totalLower, totalUpper).max()
                unsafe margins[index] = Int16(max(0, min(Int(best) - Int(rival), 10_000)))
            }
            guard index > 0 else { break }
            let aheadLower = unsafe lower &+ votes[index * 2]
            let aheadUpper = unsafe upper &+ votes[index * 2 + 1]
            // What plain text and ends of names may be followed by, label by label.
            var nextLower = floor
            var nextUpper = floor
            for to in 0..<7 {
                let ahead = Half(repeating: aheadLower[to])
                nextLower = unsafe pointwiseMax(nextLower, transitions[7 + to * 2] &+ ahead)
                nextUpper = unsafe pointwiseMax(nextUpper, transitions[8 + to * 2] &+ ahead)
            }
            // What begins and insides may be followed by: insides in lanes 0 to 2, ends in 3 to 5.
            let begun = fromBegin &+ aheadUpper
            let going = fromInside &+ aheadUpper
            for kind in 0..<3 {
                nextLower[kind] = max(begun[kind], begun[3 + kind])
                nextUpper[kind] = max(going[kind], going[3 + kind])
            }
            let base = Half(repeating: nextLower[6])
            lower = pointwiseMax(nextLower &- base, floor)
            upper = pointwiseMax(nextUpper &- base, floor)
        }
    }
}
