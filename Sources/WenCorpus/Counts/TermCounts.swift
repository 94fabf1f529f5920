public import WenSegmentation

/// How often terms occur in a set of documents, and in how many of them.
///
/// Memory grows with the number of different terms, not with that of documents. Counts of parts add up to the counts of
/// the whole, so many machines can share the work.
///
/// ```swift
/// var counts = TermCounts()
/// let text = SegmentedText(Document("营商 环境 持续 优化 。 营商 环境 好 。"))
/// counts.add(text.document, text.segmentation, filter: TermFilter())
/// counts[term: "环境"]?.count  // 2
/// ```
public struct TermCounts: Equatable, Sendable {
    /// What is known of one term.
    public struct Count: Equatable, Sendable {
        /// How often it occurs.
        public var count: Int
        /// In how many documents it occurs.
        public var documents: Int

        /// Puts two counts together.
        ///
        /// - Parameters:
        ///   - count: how often a term occurs.
        ///   - documents: in how many documents.
        public init(count: Int, documents: Int) {
            self.count = count
            self.documents = documents
        }
    }

    /// How many documents were counted.
    public private(set) var documents = 0
    /// How many terms were counted, each occurrence for itself.
    public private(set) var total = 0
    /// The counts by term.
    public private(set) var terms: [String: Count] = [:]

    /// Starts with nothing counted.
    public init() {}

    /// Takes counts made elsewhere.
    ///
    /// - Parameters:
    ///   - documents: how many documents were counted.
    ///   - total: how many terms, each occurrence for itself.
    ///   - terms: the counts by term.
    public init(documents: Int, total: Int, terms: [String: Count]) {
        self.documents = documents
        self.total = total
        self.terms = terms
    }

    /// The counts of one term; `nil` where no document has it.
    public subscript(term: String) -> Count? { terms[term] }

    /// Counts a document.
    ///
    /// - Parameters:
    ///   - document: its text.
    ///   - segmentation: its words.
    ///   - filter: which of the words are terms.
    /// - Complexity: O(n).
    public mutating func add(_ document: Document, _ segmentation: Segmentation, filter: TermFilter) {
        var own: [String: Int] = [:]
        filter.forEachTerm(of: document, segmentation) { range in
            own[filter.text(document.utf8[range]), default: 0] += 1
            total += 1
        }
        for (term, count) in own { add(term, Count(count: count, documents: 1)) }
        documents += 1
    }

    /// Adds the counts of other documents.
    ///
    /// - Parameter other: their counts.
    /// - Complexity: O(terms of the other).
    public mutating func merge(_ other: TermCounts) {
        documents += other.documents
        total += other.total
        for (term, count) in other.terms { add(term, count) }
    }

    /// The counts of a whole less those of a part of it.
    ///
    /// - Parameter part: counts that were added to these.
    /// - Complexity: O(terms).
    public func subtracting(_ part: TermCounts) -> TermCounts {
        let rest = terms.compactMap { term, count -> (String, Count)? in
            guard let own = part.terms[term] else { return (term, count) }
            let left = Count(count: count.count - own.count, documents: count.documents - own.documents)
            return left.count > 0 ? (term, left) : nil
        }
        return TermCounts(
            documents: documents - part.documents, total: total - part.total,
            terms: Dictionary(uniqueKeysWithValues: rest))
    }

    private mutating func add(_ term: String, _ count: Count) {
        terms[term, default: Count(count: 0, documents: 0)].add(count)
    }
}

extension TermCounts.Count {
    fileprivate mutating func add(_ other: Self) {
        count += other.count
        documents += other.documents
    }
}
