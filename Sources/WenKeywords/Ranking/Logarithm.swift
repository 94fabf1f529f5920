#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The natural logarithm.
func log(_ value: Float) -> Float { logf(value) }

/// The natural logarithms of whole numbers: counts and places in a text are mostly small.
struct CountLogarithms: Sendable {
    static let standard = CountLogarithms()

    private let small = (0..<512).map { logf(Float($0)) }

    @inline(__always)
    subscript(_ count: UInt32) -> Float {
        count < small.count ? small[Int(count)] : logf(Float(count))
    }
}

/// The exponential function.
func exp(_ value: Float) -> Float { expf(value) }
