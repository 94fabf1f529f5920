/// Sums of rows of a ``CandidateModel``. A row is eight 16-bit words of two weights each; the sums of the low bytes and of
/// the high bytes are kept apart, since they unpack fastest so.
struct WeightSums {
    private var low = SIMD8<Int16>.zero
    private var high = SIMD8<Int16>.zero

    /// No weights.
    init() {}

    /// Sums given by kind.
    ///
    /// - Parameter parts: of a kind: what holds everywhere, then what each style adds.
    init(_ parts: (Entity.Kind) -> SIMD4<Int16>) {
        low.evenHalf = parts(.person)
        high.evenHalf = parts(.organization)
        low.oddHalf = parts(.location)
    }

    /// Adds a row as it stands in the file.
    @inline(__always)
    mutating func add(_ row: SIMD8<Int16>) {
        low &+= (row &<< 8) &>> 8
        high &+= row &>> 8
    }

    /// Adds other sums.
    @inline(__always)
    static func + (one: WeightSums, other: WeightSums) -> WeightSums {
        var sums = one
        sums.low &+= other.low
        sums.high &+= other.high
        return sums
    }

    /// The parts of a kind of name: what holds everywhere, then what each style adds.
    @inline(__always)
    subscript(kind: Entity.Kind) -> SIMD4<Int16> {
        switch kind {
        case .person: low.evenHalf
        case .organization: high.evenHalf
        case .location: low.oddHalf
        }
    }
}
