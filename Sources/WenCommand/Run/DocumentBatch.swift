/// Short documents that are analysed together, step by step: what a step needs stays in the processor's caches for all of
/// them, where one document after the other would drive it out again and again.
struct DocumentBatch: Sendable {
    /// The bytes, or else the documents, that make a batch full. More bytes gain no more.
    private static let fullSize = 32 * 1024
    private static let fullCount = 1024

    /// What was read, in order.
    private(set) var items: [DocumentReader.Item] = []
    /// How many bytes they have.
    private(set) var size = 0

    /// Whether it is time to analyse it.
    var isFull: Bool { size >= DocumentBatch.fullSize || items.count >= DocumentBatch.fullCount }

    /// Adds what was read.
    mutating func append(_ item: DocumentReader.Item) {
        items.append(item)
        size += item.byteCount
    }
}
