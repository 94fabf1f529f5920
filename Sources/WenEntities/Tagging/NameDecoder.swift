import WenSegmentation

/// Finds the best labels of a window. Belongs to one thread; all memory is kept for the next window.
///
/// Votes are added up row by row, then Viterbi's algorithm finds the best path. How sure a name is, is told by the best
/// path that labels one of its characters otherwise, which takes a second pass, from the end, where there are names at all.
@safe
final class NameDecoder {
    typealias Half = SIMD8<Int16>
    /// Far below every sum of votes, and far enough from overflow.
    static let never: Int16 = -12_000

    let model: NameModel
    let pairHash: PerfectHash
    let tripleHash: PerfectHash
    let wordHash: PerfectHash
    let wordPairHash: PerfectHash
    let window: NameWindow
    /// For each character the votes of labels 0 to 7 and of labels 8 to 15, with two places before and behind.
    let votes: UnsafeMutablePointer<Half>
    /// The best sums up to each character.
    let sums: UnsafeMutablePointer<Half>
    /// The best label before each of the labels 0 to 7; bits for those that may go on in a name.
    let sources: UnsafeMutablePointer<Half>
    let openSources: UnsafeMutablePointer<UInt8>
    let pairRows: UnsafeMutablePointer<UInt32>
    let tripleRows: UnsafeMutablePointer<UInt32>
    let classes: UnsafeMutablePointer<UInt8>
    let rows: UnsafeMutablePointer<UInt32>
    let labels: UnsafeMutablePointer<UInt8>
    let margins: UnsafeMutablePointer<Int16>
    let transitions: UnsafeMutablePointer<Half>

    init(_ model: NameModel, _ window: NameWindow, capacity bytes: Int) {
        self.model = model
        self.window = window
        pairHash = model.pairHash
        tripleHash = model.tripleHash
        wordHash = model.wordHash
        wordPairHash = model.wordPairHash
        let capacity = min(max(bytes, 1), NameWindow.limit)
        unsafe votes = .allocate(capacity: (capacity + 4) * 2)
        unsafe sums = .allocate(capacity: capacity * 2)
        unsafe sources = .allocate(capacity: capacity)
        unsafe openSources = .allocate(capacity: capacity)
        unsafe pairRows = .allocate(capacity: capacity + 1)
        unsafe tripleRows = .allocate(capacity: capacity + 1)
        unsafe classes = .allocate(capacity: capacity + 2)
        unsafe rows = .allocate(capacity: capacity)
        unsafe labels = .allocate(capacity: capacity)
        unsafe margins = .allocate(capacity: capacity)
        unsafe transitions = .allocate(capacity: 21)
        // Rows by the label before, and then two by the label behind, whose lanes are those before.
        for row in 0..<21 { unsafe transitions[row] = Half(repeating: NameDecoder.never) }
        for (row, from) in NameDecoder.closed.enumerated() {
            for to in 0..<7 {
                let weight = model.transitions[from * NameLabel.lanes + to]
                unsafe transitions[row][to] = weight
                unsafe transitions[7 + to * 2 + from / 8][from % 8] = weight
            }
        }
    }

    deinit {
        unsafe votes.deallocate()
        unsafe sums.deallocate()
        unsafe sources.deallocate()
        unsafe openSources.deallocate()
        unsafe pairRows.deallocate()
        unsafe tripleRows.deallocate()
        unsafe classes.deallocate()
        unsafe rows.deallocate()
        unsafe labels.deallocate()
        unsafe margins.deallocate()
        unsafe transitions.deallocate()
    }

    /// The labels that names and plain text end with: those that the lower half may follow.
    private static let closed = [6, 3, 4, 5, 11, 12, 13]

    /// Calls `body` with each name of the window, as a range of symbols, and its margin over the best rival.
    ///
    /// Complexity: O(n).
    func forEachName(_ style: NameStyle?, _ body: (Entity.Kind, Range<Int>, _ margin: Int) -> Void) {
        guard window.count > 0 else { return }
        let count = window.count
        addCharacters(count, style)
        addWords(style)
        search(count)
        guard trace(count) else { return }
        findMargins(count)
        var start = 0
        for index in 0..<count {
            guard let label = unsafe NameLabel(rawValue: labels[index]), let kind = label.kind else { continue }
            if !label.isContinued { start = index }
            if !label.isOpen {
                body(kind, start..<index + 1, margin(start..<index + 1))
            }
        }
    }
}
