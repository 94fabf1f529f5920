/// The different candidates of a document, and where they stand.
///
/// It is read without checks: an index is that of a candidate.
@safe
package struct CandidateTable: ~Copyable {
    /// A place where a candidate stands in the text.
    struct Occurrence {
        var candidate: UInt32
        var start: UInt32
    }

    private var memory: CandidateMemory
    /// How many words the text has.
    let wordCount: UInt32

    /// Takes over what was gathered.
    init(_ memory: consuming CandidateMemory, wordCount: UInt32) {
        self.memory = memory
        self.wordCount = wordCount
    }

    /// The number of candidates.
    package var count: Int { memory.count }

    /// A candidate; they are in the order of their first occurrence.
    @inline(__always)
    package subscript(_ index: Int) -> KeywordCandidate {
        assert((0..<count).contains(index))
        return unsafe memory.candidates[index]
    }

    /// Copies of all.
    package var all: [KeywordCandidate] { (0..<count).map { self[$0] } }

    /// How many candidates are words, and how many are phrases.
    var singleCount: Int { memory.singleCount }
    var compoundCount: Int { memory.compoundCount }

    /// The index of one of those that are words.
    @inline(__always)
    func single(_ place: Int) -> Int {
        assert((0..<singleCount).contains(place))
        return unsafe Int(memory.single[place])
    }

    /// The index of one of those that are phrases. Its parts stand before it.
    @inline(__always)
    func compound(_ place: Int) -> Int {
        assert((0..<compoundCount).contains(place))
        return unsafe Int(memory.compound[place])
    }

    /// How many places in the text there are.
    var occurrenceCount: Int { memory.occurrenceCount }

    /// A place in the text; they are in the order of the phrases' ends, the shortest first.
    @inline(__always)
    func occurrence(_ place: Int) -> Occurrence {
        assert((0..<occurrenceCount).contains(place))
        return unsafe memory.occurrences[place]
    }

    /// Changes all candidates.
    mutating func update(_ body: (inout MutableSpan<KeywordCandidate>, _ compound: Span<UInt32>) -> Void) {
        var candidates = unsafe UnsafeMutableBufferPointer(start: memory.candidates, count: count).mutableSpan
        body(&candidates, unsafe UnsafeBufferPointer(start: memory.compound, count: memory.compoundCount).span)
    }

    /// Gives the memory back.
    consuming func takeMemory() -> CandidateMemory { memory }
}
