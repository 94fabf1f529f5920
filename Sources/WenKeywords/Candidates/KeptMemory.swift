import Synchronization

/// Keeps the memory of one document for the next. Of those that several threads use at once, one is kept.
final class KeptMemory: Sendable {
    private let idle = Mutex<CandidateMemory?>(nil)

    /// Memory that is ready for a document.
    ///
    /// - Parameter capacity: how many candidates are expected.
    func take(capacity: Int) -> CandidateMemory {
        guard var memory = idle.withLock({ $0.take() }) else { return CandidateMemory(capacity: capacity) }
        memory.begin(capacity: capacity)
        return memory
    }

    /// Keeps memory, unless it is that of a long document.
    func keep(_ memory: consuming CandidateMemory) {
        guard memory.isKept else { return }
        var memory = Optional(memory)
        idle.withLock { swap(&$0, &memory) }
    }
}
