import ArgumentParser
import Wen

/// One row of a benchmark: what is done, by which engine, on how many threads.
struct BenchmarkCase: Hashable, Sendable {
    let task: BenchmarkTask
    let engine: Engine
    let threads: Int
}

extension BenchmarkCase: ExpressibleByArgument {
    /// The case as one process names it to another: `segment:lattice:1`.
    var argument: String { "\(task.rawValue):\(engine.rawValue):\(threads)" }

    /// Reads an ``argument``.
    init?(argument: String) {
        let fields = argument.split(separator: ":").map(String.init)
        guard fields.count == 3, let task = BenchmarkTask(rawValue: fields[0]),
            let engine = Engine(rawValue: fields[1]), let threads = Int(fields[2])
        else { return nil }
        self.init(task: task, engine: engine, threads: threads)
    }
}

extension BenchmarkCase {
    /// All cases, tasks first, so that the engines of a task stand together.
    static func all(
        tasks: [BenchmarkTask], engines: [Engine], threads: [Int]
    ) -> [BenchmarkCase] {
        tasks.flatMap { task in
            engines.flatMap { engine in
                threads.map { BenchmarkCase(task: task, engine: engine, threads: $0) }
            }
        }
    }
}
