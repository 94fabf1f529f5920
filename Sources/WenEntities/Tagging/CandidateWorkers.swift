import Synchronization

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Workers that wait for a document: as many as threads have used a tagger at once, but no more than there are processors, and
/// none with the memory of a long document.
final class CandidateWorkers: Sendable {
    /// A place for a worker, which belongs to one thread from when it is taken until it is put back.
    final class Seat: @unchecked Sendable {
        var worker: CandidateWorker

        init(_ worker: consuming CandidateWorker) { self.worker = worker }
    }

    private static let limit = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    private let idle = Mutex<[Seat]>([])

    /// Takes a worker, if one waits.
    func take() -> Seat? {
        idle.withLock { $0.popLast() }
    }

    /// Puts a worker back, unless it is to be kept no longer.
    func put(_ seat: Seat) {
        guard seat.worker.isKept else { return }
        idle.withLock { if $0.count < CandidateWorkers.limit { $0.append(seat) } }
    }
}
