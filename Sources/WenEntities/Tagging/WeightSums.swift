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

    /// Sums in the order of a row.
    init(lanes: SIMD16<Int16>) {
        low = lanes.evenHalf
        high = lanes.oddHalf
    }

    /// Adds so many of `whole` parts of other sums.
    @inline(__always)
    mutating func add(_ other: WeightSums, parts: Int16, of whole: Int16) {
        func part(_ lanes: SIMD8<Int16>) -> SIMD8<Int16> {
            let products = SIMD8<Int32>(truncatingIfNeeded: lanes) &* Int32(parts)
            return SIMD8<Int16>(truncatingIfNeeded: products / Int32(whole))
        }
        low &+= part(other.low)
        high &+= part(other.high)
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

    /// The sums, with 0 for those that are negative.
    @inline(__always)
    var rectified: WeightSums {
        var sums = self
        sums.low &= ~(low &>> 15)
        sums.high &= ~(high &>> 15)
        return sums
    }

    /// The sum of the products of all sums with others.
    @inline(__always)
    func dot(_ other: WeightSums) -> Int32 {
        let products =
            SIMD8<Int32>(truncatingIfNeeded: low) &* SIMD8<Int32>(truncatingIfNeeded: other.low)
            &+ SIMD8<Int32>(truncatingIfNeeded: high) &* SIMD8<Int32>(truncatingIfNeeded: other.high)
        return products.wrappedSum()
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
