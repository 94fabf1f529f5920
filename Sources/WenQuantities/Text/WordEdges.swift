import WenSegmentation

/// Where the words of a document start and end: known, or found stretch by stretch when someone asks.
///
/// Most numbers need no look at the words around, so most of a text need not be segmented for its quantities.
struct WordEdges {
    private var tokens: [Token]
    private let worker: (any SegmenterWorker)?
    /// The bytes that the tokens tile; their ranges count from its start.
    private var stretch: Range<Int>
    /// The token that was looked at last.
    private var cursor = 0

    /// Takes the words from a segmentation of the whole document.
    init(_ segmentation: Segmentation) {
        tokens = segmentation.tokens
        worker = nil
        stretch = 0..<Int.max
    }

    /// Finds words where they are asked for.
    init(by worker: any SegmenterWorker) {
        tokens = []
        self.worker = worker
        stretch = 0..<0
    }

    /// Whether a word starts or ends at a byte.
    ///
    /// - Parameters:
    ///   - text: the document.
    ///   - piece: the one of its ``TextPieces`` that holds the byte.
    /// - Complexity: O(1), taken over calls that move on with the text, and the segmenter's time for the stretch.
    mutating func isEdge(_ offset: Int, in text: Span<UInt8>, _ piece: Range<Int>) -> Bool {
        if let worker, !stretch.contains(offset) {
            // Words end where a text can be cut.
            if isEnd(offset, text, piece) { return true }
            load(around: offset, text, piece, worker)
        }
        guard !tokens.isEmpty else { return true }
        let place = offset - stretch.lowerBound
        cursor = min(cursor, tokens.count - 1)
        while cursor > 0, tokens[cursor].start > place { cursor -= 1 }
        while cursor < tokens.count - 1, tokens[cursor].end <= place { cursor += 1 }
        return tokens[cursor].start == place || tokens[cursor].end == place
    }

    private func isEnd(_ index: Int, _ text: Span<UInt8>, _ piece: Range<Int>) -> Bool {
        index <= piece.lowerBound || index >= piece.upperBound || TextPieces.canCut(text, at: index)
    }

    /// Segments the text around a byte up to where it can be cut on either side.
    private mutating func load(
        around offset: Int, _ text: Span<UInt8>, _ piece: Range<Int>, _ worker: any SegmenterWorker
    ) {
        var (start, end) = (offset, offset)
        while !isEnd(start, text, piece) { start -= 1 }
        while !isEnd(end, text, piece) { end += 1 }
        stretch = start..<end
        cursor = 0
        tokens.removeAll(keepingCapacity: true)
        worker.segment(text.extracting(stretch), into: &tokens)
    }
}
