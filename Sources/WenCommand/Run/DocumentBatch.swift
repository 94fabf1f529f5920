/// Short documents that are worked on together.
struct DocumentBatch: Sendable {
    /// What a document takes in memory beside its text: of millions of empty ones, too, only so many wait.
    private static let overhead = 512

    /// The bytes that make a batch full.
    private let fullSize: Int
    /// What was read, in order.
    private(set) var items: [DocumentReader.Item] = []
    private var size = 0

    /// Makes an empty batch.
    ///
    /// - Parameter fullSize: how many bytes of text it holds, if a document is not longer by itself.
    init(fullSize: Int) { self.fullSize = fullSize }

    /// Whether it is time to work on it.
    var isFull: Bool { size >= fullSize || items.count >= fullSize / 32 }

    /// How much it takes in memory, at the least.
    var weight: Int { size + items.count * DocumentBatch.overhead }

    /// Adds what was read.
    mutating func append(_ item: DocumentReader.Item) {
        items.append(item)
        size += item.byteCount
    }
}
