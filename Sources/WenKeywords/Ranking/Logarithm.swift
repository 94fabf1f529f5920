#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The natural logarithm.
func log(_ value: Float) -> Float { logf(value) }

/// The exponential function.
func exp(_ value: Float) -> Float { expf(value) }
