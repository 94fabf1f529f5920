import ArgumentParser
import FoundationEssentials
import Wen

/// What was measured of one case.
struct CaseMeasurement: Codable {
    let task: String
    let engine: String
    let threads: Int
    /// The tokens of the whole text; zero for a task that does not find them all.
    let tokens: Int
    /// Seconds by the wall clock until the first word was found.
    let loadSeconds: Double
    /// The process's peak of resident memory.
    let peakMemoryBytes: Int
    /// How long a sentence takes.
    let latency: SentenceLatency
    /// Each round's seconds by the wall clock.
    let wallSeconds: [Double]
    /// Each round's seconds of the processor, all threads together.
    let cpuSeconds: [Double]

    /// The rounds by the wall clock.
    var wall: Samples { Samples(wallSeconds) }
    /// The rounds by the processor's clock.
    var processor: Samples { Samples(cpuSeconds) }
    /// What tells a row from the others.
    var name: [String] { [task, engine, String(threads)] }
}

extension CaseMeasurement {
    /// Loads, warms up and measures a case in this process.
    ///
    /// - Throws: what the engine throws on loading; ``InputFailure`` where the system does not tell the memory.
    /// - Complexity: O(rounds × text).
    static func measure(_ wanted: BenchmarkCase, _ text: BenchmarkText, rounds: Int) throws -> CaseMeasurement {
        let start = Clock.wall()
        let subject = try BenchmarkSubject(wanted.task, wanted.engine)
        var worker = subject.makeWorker()
        // Models are mapped lazily: an engine is loaded when it has found its first word.
        _ = worker.run(Document("中文"))
        let load = Clock.wall() - start
        let all = BenchmarkRounds(text.documents)
        let times = all.measure(subject, threads: wanted.threads, rounds: rounds)
        // Before the sentences are copied, which would count as memory of the task.
        let memory = try SystemFacts.peakMemory()
        return CaseMeasurement(
            task: wanted.task.rawValue, engine: wanted.engine.rawValue, threads: wanted.threads,
            tokens: all.tokenCount, loadSeconds: load, peakMemoryBytes: memory,
            latency: SentenceLatency(subject, try wanted.engine.makeSegmenter(), text.documents),
            wallSeconds: times.map(\.wall), cpuSeconds: times.map(\.processor))
    }

    /// The measurement as one process hands it to another.
    func encoded() throws -> [UInt8] {
        Array(try JSONEncoder().encode(self))
    }

    /// Measures a case in a process of its own, which reads the text anew.
    ///
    /// - Parameters:
    ///   - wanted: the case.
    ///   - options: the arguments behind the name of the subcommand; what follows `--` is a file, so ours come first.
    /// - Throws: ``InputFailure`` where the process fails or ends early.
    static func measureInChild(_ wanted: BenchmarkCase, _ options: [String]) throws -> CaseMeasurement {
        let output = try ChildProcess.output(
            ofSelfWith: [Benchmark._commandName, "--measure", wanted.argument] + options)
        guard let result = try? JSONDecoder().decode(CaseMeasurement.self, from: Data(output.utf8)) else {
            throw InputFailure(
                "\(wanted.task.rawValue) with \(wanted.engine.rawValue) could not be measured: its process ended early."
            )
        }
        return result
    }
}
