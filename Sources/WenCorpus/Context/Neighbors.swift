/// The characters that stand on one side of a string.
struct Neighbors {
    private var sum: UInt32 = 0
    /// Σ n · log₂ n over the characters, in units of 2⁻⁵¹: a whole number, since all but 0 are 2 or more. So the sum is exact, and
    /// the same in whatever order a dictionary has the characters.
    private var weighted: Int128 = 0
    private static let unit = 0x1p51

    /// Adds a character, and how often it stands there.
    mutating func add(_ count: UInt32) {
        sum += count
        weighted += Int128(Double(count) * Association.binaryLogarithm(Double(count)) * Neighbors.unit)
    }

    /// The entropy of the neighbours in bits. Where a string stands beside a mark or a line's end, or before a number, each
    /// time counts as a neighbour of its own: nothing ties the string to that side.
    func entropy(of count: UInt32) -> Double {
        let all = Double(max(count, sum))
        return max(0, Association.binaryLogarithm(all) - Double(weighted) / Neighbors.unit / all)
    }
}
