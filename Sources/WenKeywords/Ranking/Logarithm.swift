#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The natural logarithm.
func log(_ value: Float) -> Float { logf(value) }

/// The natural logarithm of a whole number: counts and places in a text are mostly small.
@inline(__always)
func log(count: UInt32) -> Float {
    count < SmallLogarithms.count ? SmallLogarithms.values[Int(count)] : logf(Float(count))
}

/// The logarithms of small whole numbers, made when they are first needed.
private enum SmallLogarithms {
    static let count = 512
    static let values = (0..<count).map { logf(Float($0)) }
}

/// The exponential function.
func exp(_ value: Float) -> Float { expf(value) }
