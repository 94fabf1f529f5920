import Dispatch
import Synchronization

/// Does jobs on many threads and hands over the results in the order of the jobs, so that they are the same with any
/// number of threads.
///
/// One thread owns the pipeline: it submits, and it is the one on which results are delivered. Memory is bounded: when
/// too much is under way, submitting waits for the oldest jobs.
///
/// ```swift
/// let pipeline = OrderedPipeline(threads: 4) {
///     let worker = analyzer.makeWorker()
///     return { (document: Document) in worker.analyze(document).segmentation.tokens.count }
/// } deliver: { count in print(count) }
/// for document in documents { try pipeline.submit(document, weight: document.utf8.count) }
/// try pipeline.drain()
/// ```
final class OrderedPipeline<Job: Sendable, Result: Sendable> {
    /// One thread's way of doing jobs; it keeps what it needs between them.
    typealias Work = (Job) -> Result

    /// Small jobs travel together, up to this weight or number: waking a thread costs as much as a short line.
    private static var batchWeight: Int { 64 * 1024 }
    private static var batchCount: Int { 256 }
    /// How many batches may be under way for each thread: one that is done, one in hand and some that wait.
    private static var batchesPerThread: Int { 4 }

    private let lanes: [Lane]
    private let weightLimit: Int
    private let deliver: (Result) throws -> Void
    private let results = Results()
    private var batch: [Job] = []
    private var weightOfBatch = 0
    /// The weights of the batches under way, the oldest first.
    private var weights: [Int] = []
    private var weight = 0
    private var submitted = 0
    private var delivered = 0

    /// Makes a pipeline; threads start when they are needed.
    ///
    /// - Parameters:
    ///   - threads: how many jobs are done at a time, from 1. With one thread jobs are done by the caller.
    ///   - weightLimit: how much weight may be under way, in the unit of `submit`; a heavier job goes alone.
    ///   - makeWork: is called on each thread once.
    ///   - deliver: receives the results in order. What it throws ends the pipeline.
    init(
        threads: Int, weightLimit: Int = 64 * 1024 * 1024, makeWork: @escaping @Sendable () -> Work,
        deliver: @escaping (Result) throws -> Void
    ) {
        lanes = (0..<threads).map { _ in Lane(makeWork: makeWork) }
        self.weightLimit = weightLimit
        self.deliver = deliver
    }

    /// Gives a job to the next thread.
    ///
    /// - Throws: what `deliver` throws.
    func submit(_ job: Job, weight: Int) throws {
        guard lanes.count > 1 else { return try lanes[0].work([job]).forEach(deliver) }
        batch.append(job)
        weightOfBatch += weight
        if weightOfBatch >= Self.batchWeight || batch.count >= Self.batchCount { try start() }
    }

    /// Waits until all jobs are done and delivered.
    ///
    /// - Throws: what `deliver` throws.
    func drain() throws {
        if !batch.isEmpty { try start() }
        while delivered < submitted { try finish(results.wait(for: delivered)) }
    }

    /// Sends the batch on its way, and delivers what is done.
    private func start() throws {
        while let done = results.take(delivered) { try finish(done) }
        while !weights.isEmpty,
            weights.count >= lanes.count * Self.batchesPerThread || weight + weightOfBatch > weightLimit
        {
            try finish(results.wait(for: delivered))
        }
        weights.append(weightOfBatch)
        weight += weightOfBatch
        let lane = lanes[submitted % lanes.count]
        lane.queue.async { [results, batch, submitted] in results.put(lane.work(batch), submitted) }
        submitted += 1
        batch = []
        weightOfBatch = 0
    }

    private func finish(_ done: [Result]) throws {
        delivered += 1
        weight -= weights.removeFirst()
        try done.forEach(deliver)
    }

    /// Results that wait for their turn, by the number of their batch.
    private final class Results: Sendable {
        private let done = Mutex<[Int: [Result]]>([:])
        private let cameIn = DispatchSemaphore(value: 0)

        func put(_ results: [Result], _ number: Int) {
            done.withLock { $0[number] = results }
            cameIn.signal()
        }

        func take(_ number: Int) -> [Result]? {
            done.withLock { $0.removeValue(forKey: number) }
        }

        func wait(for number: Int) -> [Result] {
            while true {
                if let results = take(number) { return results }
                cameIn.wait()
            }
        }
    }

    /// A thread and its worker. Batches take turns on the lanes.
    private final class Lane: Sendable {
        // A serial queue of its own is a thread of its own.
        let queue = DispatchQueue(label: "wen.lane")
        private let makeWork: @Sendable () -> Work
        private let own = Mutex<Own>(Own())

        private struct Own: ~Copyable {
            var work: Work?
        }

        init(makeWork: @escaping @Sendable () -> Work) {
            self.makeWork = makeWork
        }

        func work(_ batch: [Job]) -> [Result] {
            own.withLock { own in
                let work = own.work ?? makeWork()
                own.work = work
                return batch.map(work)
            }
        }
    }
}
