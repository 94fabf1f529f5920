import Glibc

/// What a task costs on inputs of growing size, all else being equal.
struct ScalingCurve: Codable {
    /// What grows.
    enum Axis: String, CaseIterable, Codable {
        /// The bytes of a single document.
        case size
        /// How many documents of one size there are.
        case documents
        /// How many threads share the same documents.
        case threads
    }

    /// One input and its cost.
    struct Point: Codable {
        /// The size in bytes, the number of documents, or the number of threads.
        let count: Int
        /// The bytes of all documents together.
        let bytes: Int
        /// Seconds: of the processor, but of the wall clock where threads grow.
        let seconds: Double

        /// Billionths of a second for each byte: the same everywhere where the cost is in step with the input.
        var nanosecondsPerByte: Double { seconds / Double(max(1, bytes)) * 1e9 }
    }

    let axis: Axis
    let task: String
    let engine: String
    let points: [Point]

    /// Inputs below this are left out of ``growth``: there the fixed costs of a document weigh.
    private static let leastBytes = 60_000

    /// From here on the cost is said to grow faster than the input.
    ///
    /// Text that no longer fits into the processor's caches, and sorting, stay below 1.1; what is quadratic comes to 2.
    static let limit = 1.15

    /// The exponent of the power law that fits the costs best: 1 is in step with the input, 2 is its square.
    ///
    /// The slope of the regression line through the logarithms. `nil` for threads, and with less than two inputs that
    /// are long enough.
    var growth: Double? {
        let fit = points.filter { $0.bytes >= ScalingCurve.leastBytes && $0.seconds > 0 }
        guard axis != .threads, fit.count > 1 else { return nil }
        let (x, y) = (fit.map { log(Double($0.bytes)) }, fit.map { log($0.seconds) })
        let (meanX, meanY) = (x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count))
        let covariance = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
        return covariance / x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
    }

    /// Whether the cost grows faster than the input.
    var isTooSteep: Bool { (growth ?? 1) > ScalingCurve.limit }

    /// Times as fast as with one thread.
    func speedUp(_ point: Point) -> Double { (points.first?.seconds ?? 0) / max(point.seconds, 1e-12) }
}
