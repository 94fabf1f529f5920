/// A vector of 64 numbers: which words stand beside a word, put shortly.
struct WordVector {
    /// How many numbers there are.
    static let count = 64
    /// All zero.
    static let zero = WordVector()

    // A vector as wide as all four leaves the compiler no registers.
    private var parts: (SIMD16<Float>, SIMD16<Float>, SIMD16<Float>, SIMD16<Float>) = (.zero, .zero, .zero, .zero)

    /// Makes zero.
    init() {}

    /// Makes random numbers between -1 and 1.
    init(using random: inout some RandomNumberGenerator) {
        for index in 0..<WordVector.count { self[index] = Float.random(in: -1...1, using: &random) }
    }

    /// One of the numbers.
    subscript(index: Int) -> Float {
        get {
            switch index >> 4 {
            case 0: parts.0[index & 15]
            case 1: parts.1[index & 15]
            case 2: parts.2[index & 15]
            default: parts.3[index & 15]
            }
        }
        set {
            switch index >> 4 {
            case 0: parts.0[index & 15] = newValue
            case 1: parts.1[index & 15] = newValue
            case 2: parts.2[index & 15] = newValue
            default: parts.3[index & 15] = newValue
            }
        }
    }

    /// Adds a multiple of another vector.
    @inline(__always)
    mutating func add(_ other: WordVector, times factor: Float) {
        parts.0 += other.parts.0 * factor
        parts.1 += other.parts.1 * factor
        parts.2 += other.parts.2 * factor
        parts.3 += other.parts.3 * factor
    }

    /// The sum of the products of the numbers.
    @inline(__always)
    func dot(_ other: WordVector) -> Float {
        (parts.0 * other.parts.0 + parts.1 * other.parts.1 + parts.2 * other.parts.2 + parts.3 * other.parts.3).sum()
    }

    /// The vector times a number.
    func times(_ factor: Float) -> WordVector {
        var product = WordVector.zero
        product.add(self, times: factor)
        return product
    }

    /// The vector of the same direction and length 1; zero stays zero.
    var unit: WordVector {
        let length = dot(self).squareRoot()
        return length > 0 ? times(1 / length) : self
    }
}
