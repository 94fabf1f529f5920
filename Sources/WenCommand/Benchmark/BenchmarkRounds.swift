import Dispatch
import Synchronization
import Wen

/// Runs a task over all documents, round after round, on threads that take the next document when they are free.
final class BenchmarkRounds: Sendable {
    /// The times of a round in seconds.
    struct Times {
        let wall: Double
        let processor: Double
    }

    private let documents: [Document]
    private let next = Atomic(0)
    private let tokens = Atomic(0)

    init(_ documents: [Document]) {
        self.documents = documents
    }

    /// The tokens found in the last round.
    var tokenCount: Int { tokens.load(ordering: .acquiring) }

    /// Warms up with one round, then measures.
    ///
    /// One thread is the caller's own: no time is lost on waking another.
    ///
    /// - Complexity: O((rounds + 1) × text).
    func measure(_ subject: BenchmarkSubject, threads: Int, rounds: Int) -> [Times] {
        guard threads > 1 else {
            var worker = subject.makeWorker()
            let times = (0...rounds).map { _ in time { takeAll(&worker) } }
            return Array(times.dropFirst())
        }
        let starts = (0..<threads).map { _ in DispatchSemaphore(value: 0) }
        let ended = DispatchSemaphore(value: 0)
        for start in starts {
            // A serial queue of its own is a thread of its own.
            DispatchQueue(label: "benchmark").async { [self] in
                var worker = subject.makeWorker()
                for _ in 0...rounds {
                    start.wait()
                    takeAll(&worker)
                    ended.signal()
                }
            }
        }
        let times = (0...rounds).map { _ in
            time {
                for start in starts { start.signal() }
                for _ in starts { ended.wait() }
            }
        }
        return Array(times.dropFirst())
    }

    private func time(_ round: () -> Void) -> Times {
        next.store(0, ordering: .releasing)
        tokens.store(0, ordering: .releasing)
        let (wall, processor) = (Clock.wall(), Clock.processor())
        round()
        return Times(wall: Clock.wall() - wall, processor: Clock.processor() - processor)
    }

    private func takeAll(_ worker: inout BenchmarkSubject.Worker) {
        var count = 0
        while true {
            let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard index < documents.count else { break }
            count += worker.run(documents[index])
        }
        tokens.wrappingAdd(count, ordering: .acquiringAndReleasing)
    }
}
