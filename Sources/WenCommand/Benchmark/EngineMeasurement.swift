import Wen

/// What was measured of one engine.
struct EngineMeasurement {
    let engine: Engine
    /// The tokens of the whole text.
    let tokens: Int
    /// Seconds by the wall clock until the first word was found.
    let loadTime: Double
    /// The process's peak of resident memory in bytes.
    let peakMemory: Int
    /// The processor seconds of each round.
    let rounds: [Double]

    init(engine: Engine, tokens: Int, loadTime: Double, peakMemory: Int, rounds: [Double]) {
        self.engine = engine
        self.tokens = tokens
        self.loadTime = loadTime
        self.peakMemory = peakMemory
        self.rounds = rounds
    }

    /// The median of the rounds.
    var median: Double {
        let sorted = rounds.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }

    /// The slowest less the fastest round, as a share of the median.
    var spread: Double {
        guard let least = rounds.min(), let greatest = rounds.max() else { return 0 }
        return (greatest - least) / median
    }

    /// The measurement as one process hands it to another.
    func encoded() -> String {
        ([String(tokens), String(loadTime), String(peakMemory)] + rounds.map { String($0) }).joined(separator: " ")
    }

    /// Reads what ``encoded()`` wrote.
    ///
    /// - Throws: ``InputFailure`` where it is something else.
    init(_ engine: Engine, encoded: String) throws {
        let fields = encoded.split(separator: " ")
        guard fields.count > 3, let tokens = Int(fields[0]), let loadTime = Double(fields[1]),
            let peakMemory = Int(fields[2])
        else {
            throw InputFailure("The engine \(engine.rawValue) could not be measured: its process ended early.")
        }
        self.init(
            engine: engine, tokens: tokens, loadTime: loadTime, peakMemory: peakMemory,
            rounds: fields.dropFirst(3).compactMap { Double($0) })
    }
}
