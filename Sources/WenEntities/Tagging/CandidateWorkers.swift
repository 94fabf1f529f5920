import Synchronization

/// Workers that wait for a document: as many as threads have used a tagger at once.
final class CandidateWorkers: Sendable {
    /// A place for a worker, which belongs to one thread from when it is taken until it is put back.
    final class Seat: @unchecked Sendable {
        var worker: CandidateWorker

        init(_ worker: consuming CandidateWorker) { self.worker = worker }
    }

    private let idle = Mutex<[Seat]>([])

    /// Takes a worker, if one waits.
    func take() -> Seat? {
        idle.withLock { $0.popLast() }
    }

    /// Puts a worker back.
    func put(_ seat: Seat) {
        idle.withLock { $0.append(seat) }
    }
}
