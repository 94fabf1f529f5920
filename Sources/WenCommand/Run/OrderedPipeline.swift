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

    private let threads: Int
    private let crew: Crew
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
    ///   - makeWork: makes what one thread uses; it is called for each that is needed.
    ///   - deliver: receives the results in order. What it throws ends the pipeline.
    init(
        threads: Int, weightLimit: Int = 64 * 1024 * 1024, makeWork: @escaping @Sendable () -> Work,
        deliver: @escaping (Result) throws -> Void
    ) {
        self.threads = threads
        crew = Crew(threads: threads, makeWork: makeWork)
        self.weightLimit = weightLimit
        self.deliver = deliver
    }

    /// Gives a job to the next thread.
    ///
    /// - Throws: what `deliver` throws.
    func submit(_ job: Job, weight: Int) throws {
        guard threads > 1 else { return try crew.work([job]).forEach(deliver) }
        batch.append(job)
        weightOfBatch += weight
        if weightOfBatch >= Self.batchWeight || batch.count >= Self.batchCount { try start() }
    }

    /// Waits until all jobs are done and delivered.
    ///
    /// - Throws: what `deliver` throws.
    func drain() throws {
        if !batch.isEmpty {
            // Where nothing is under way, to wake a thread for the rest would take longer than a short text.
            guard delivered < submitted else { return try finishHere() }
            try start()
        }
        while delivered < submitted { try finish(results.wait(for: delivered)) }
    }

    /// Does the batch on the thread that owns the pipeline.
    private func finishHere() throws {
        let jobs = batch
        (batch, weightOfBatch) = ([], 0)
        try crew.work(jobs).forEach(deliver)
    }

    /// Sends the batch on its way, and delivers what is done.
    private func start() throws {
        while let done = results.take(delivered) { try finish(done) }
        while !weights.isEmpty,
            weights.count >= threads * Self.batchesPerThread || weight + weightOfBatch > weightLimit
        {
            try finish(results.wait(for: delivered))
        }
        weights.append(weightOfBatch)
        weight += weightOfBatch
        crew.start { [crew, results, batch, submitted] in results.put(crew.work(batch), submitted) }
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

    /// Threads that take one task after the other, so that none is idle while tasks wait.
    private final class Crew: Sendable {
        private let queue = DispatchQueue(label: "wen.crew", attributes: .concurrent)
        private let threads: Int
        private let makeWork: @Sendable () -> Work
        private let state = Mutex(State())

        private struct State {
            /// What waits for a thread, the oldest first.
            var tasks: [@Sendable () -> Void] = []
            /// How many threads take tasks.
            var active = 0
            /// The workers that no thread uses now.
            var idle: [Worker] = []
        }

        /// A way of doing jobs; it belongs to the thread that took it from the idle ones.
        private struct Worker: @unchecked Sendable {
            let work: Work
        }

        init(threads: Int, makeWork: @escaping @Sendable () -> Work) {
            self.threads = threads
            self.makeWork = makeWork
        }

        /// Has a task done by the next free thread.
        func start(_ task: @escaping @Sendable () -> Void) {
            let needsThread = state.withLock { state in
                state.tasks.append(task)
                guard state.active < threads else { return false }
                state.active += 1
                return true
            }
            if needsThread { queue.async { while let task = self.next() { task() } } }
        }

        /// The next task; a thread that gets none is done.
        private func next() -> (@Sendable () -> Void)? {
            state.withLock { state in
                guard state.tasks.isEmpty else { return state.tasks.removeFirst() }
                state.active -= 1
                return nil
            }
        }

        /// Does jobs on the thread that calls.
        func work(_ jobs: [Job]) -> [Result] {
            let worker = state.withLock { $0.idle.popLast() } ?? Worker(work: makeWork())
            defer { state.withLock { $0.idle.append(worker) } }
            return jobs.map(worker.work)
        }
    }
}
