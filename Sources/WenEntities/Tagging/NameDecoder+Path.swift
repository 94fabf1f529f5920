import WenSegmentation

/// The best path, by Viterbi's algorithm.
extension NameDecoder {
    /// Lanes 0 to 2 twice: what an inside and an end follow.
    @inline(__always)
    private static func doubled(_ half: SIMD8<Int16>) -> SIMD8<Int16> {
        SIMD8(half[0], half[1], half[2], half[0], half[1], half[2], never, never)
    }

    private static let firstMask = SIMD8<Int16>(0, 0, 0, 0, 0, 0, 0, -12_000)

    func openTransitions(from base: Int) -> Half {
        var row = Half(repeating: NameDecoder.never)
        for kind in 0..<3 {
            let from = (base + kind) * NameLabel.lanes
            row[kind] = model.transitions[from + 8 + kind]
            row[3 + kind] = model.transitions[from + 11 + kind]
        }
        return row
    }

    func search(_ count: Int) {
        let votes = unsafe votes + 4
        let fromBegin = openTransitions(from: 0)
        let fromInside = openTransitions(from: 8)
        let floor = Half(repeating: NameDecoder.never)
        var lower = unsafe votes[0] &+ NameDecoder.firstMask
        lower[7] = NameDecoder.never
        var upper = floor
        unsafe sums[0] = lower
        unsafe sums[1] = upper
        for index in 1..<max(count, 1) {
            var best = unsafe transitions[0] &+ Half(repeating: lower[6])
            var source = Half(repeating: 6)
            @inline(__always)
            func offer(_ row: Int, _ sum: Int16, _ label: Int16) {
                let offered = unsafe transitions[row] &+ Half(repeating: sum)
                let isBetter = offered .> best
                best.replace(with: offered, where: isBetter)
                source.replace(with: Half(repeating: label), where: isBetter)
            }
            offer(1, lower[3], 3)
            offer(2, lower[4], 4)
            offer(3, lower[5], 5)
            offer(4, upper[3], 11)
            offer(5, upper[4], 12)
            offer(6, upper[5], 13)
            var open = NameDecoder.doubled(lower) &+ fromBegin
            let inside = NameDecoder.doubled(upper) &+ fromInside
            let isInside = inside .> open
            open.replace(with: inside, where: isInside)
            unsafe sources[index] = source
            var bits: UInt8 = 0
            for lane in 0..<6 where isInside[lane] { bits |= 1 &<< UInt8(lane) }
            unsafe openSources[index] = bits
            lower = unsafe best &+ votes[index &* 2]
            upper = unsafe open &+ votes[index &* 2 &+ 1]
            lower[7] = NameDecoder.never
            // Sums are counted from plain text's, so that they never grow out of 16 bits.
            let base = Half(repeating: lower[6])
            lower = pointwiseMax(lower &- base, floor)
            upper = pointwiseMax(upper &- base, floor)
            unsafe sums[index &* 2] = lower
            unsafe sums[index &* 2 &+ 1] = upper
        }
    }

    /// Writes the labels of the best path, and tells whether there is a name.
    func trace(_ count: Int) -> Bool {
        let (lower, upper) = unsafe (sums[count * 2 - 2], sums[count * 2 - 1])
        var label: UInt8 = 6
        var best = lower[6]
        for lane in 3..<6 where lower[lane] > best { (best, label) = (lower[lane], UInt8(lane)) }
        for lane in 3..<6 where upper[lane] > best { (best, label) = (upper[lane], UInt8(lane) + 8) }
        var hasName = false
        var index = count
        while true {
            index &-= 1
            unsafe labels[index] = label
            hasName = hasName || label != 6
            if index == 0 { return hasName }
            if label < 8 {
                label = unsafe UInt8(truncatingIfNeeded: sources[index][Int(label)])
            } else {
                let isInside = unsafe openSources[index] &>> (label &- 8) & 1 == 1
                label = (label &- 8) % 3 &+ (isInside ? 8 : 0)
            }
        }
    }
}
