import Wen

/// Measures the curves of a task: inputs of growing size, of a growing number of documents, and growing threads.
struct ScalingMeasurement {
    /// Each input is this many times the one before.
    private static let step = 4
    private static let leastSize = 1000
    /// The text that threads share, in bytes.
    private static let threadsSize = 4_000_000
    /// A cost is taken over as many runs as take this long, in seconds.
    private static let sampleTime = 0.02

    /// The largest input in bytes.
    let limit: Int
    /// The text that is repeated.
    private let text: [UInt8]
    /// The text as documents of one size.
    private let documents: [Document]

    /// Repeats a text up to a size.
    ///
    /// - Complexity: O(limit).
    init(_ text: BenchmarkText, limit: Int) {
        self.limit = limit
        self.documents = text.documents
        var bytes: [UInt8] = []
        bytes.reserveCapacity(limit)
        var next = 0
        while bytes.count < limit {
            bytes += text.documents[next % text.documents.count].utf8
            bytes.append(UInt8(ascii: "\n"))
            next += 1
        }
        self.text = bytes
    }

    /// Measures all three curves of a task.
    ///
    /// - Throws: what the engine throws on loading.
    func curves(_ task: BenchmarkTask, _ engine: Engine) throws -> [ScalingCurve] {
        let subject = try BenchmarkSubject(task, engine)
        return [
            (ScalingCurve.Axis.size, bySize(subject)), (.documents, byDocuments(subject)),
            (.threads, byThreads(subject)),
        ].map { ScalingCurve(axis: $0, task: task.rawValue, engine: engine.rawValue, points: $1) }
    }

    private func bySize(_ subject: BenchmarkSubject) -> [ScalingCurve.Point] {
        var worker = subject.makeWorker()
        _ = worker.run(Document("中文"))
        return steps(upTo: limit, from: Self.leastSize).map { size in
            let document = prefix(size)
            return .init(count: size, bytes: document.utf8.count, seconds: Self.cost { _ = worker.run(document) })
        }
    }

    private func byDocuments(_ subject: BenchmarkSubject) -> [ScalingCurve.Point] {
        var worker = subject.makeWorker()
        let size = documents.reduce(0) { $0 + $1.utf8.count } / documents.count
        return steps(upTo: max(1, limit / max(1, size)), from: 1).map { count in
            var bytes = 0
            for index in 0..<count { bytes += documents[index % documents.count].utf8.count }
            let seconds = Self.cost {
                for index in 0..<count { _ = worker.run(documents[index % documents.count]) }
            }
            return .init(count: count, bytes: bytes, seconds: seconds)
        }
    }

    private func byThreads(_ subject: BenchmarkSubject) -> [ScalingCurve.Point] {
        var shared: [Document] = []
        var bytes = 0
        while bytes < min(Self.threadsSize, max(limit, 1)) {
            shared.append(documents[shared.count % documents.count])
            bytes += shared[shared.count - 1].utf8.count
        }
        return steps(upTo: SystemFacts.coreCount, from: 1, by: 2).map { threads in
            let times = BenchmarkRounds(shared).measure(subject, threads: threads, rounds: 3)
            return .init(count: threads, bytes: bytes, seconds: Samples(times.map(\.wall)).median)
        }
    }

    /// The counts from one to another, which is the last whatever the step.
    private func steps(upTo last: Int, from first: Int, by factor: Int = step) -> [Int] {
        var counts: [Int] = []
        var count = first
        while count < last {
            counts.append(count)
            count *= factor
        }
        return counts + [last]
    }

    /// The first bytes, at the end of a character.
    private func prefix(_ size: Int) -> Document {
        var end = min(size, text.count)
        while end > 0, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
        return Document(validUTF8: Array(text[..<end]), id: "")
    }

    /// Seconds of the processor: the least of three samples, or the first run where that is long.
    private static func cost(_ body: () -> Void) -> Double {
        func run(_ times: Int) -> Double {
            let start = Clock.processor()
            for _ in 0..<times { body() }
            return (Clock.processor() - start) / Double(times)
        }
        let first = run(1)
        guard first < 25 * sampleTime else { return first }
        let times = max(1, Int(sampleTime / max(first, 1e-7)))
        return (0..<3).reduce(first) { least, _ in min(least, run(times)) }
    }
}
