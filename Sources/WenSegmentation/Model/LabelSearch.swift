/// Viterbi's algorithm over the four labels of a ``SegmenterLabel``. Belongs to one thread; the memory is kept.
///
/// The four scores are one vector, so that no step takes a branch, which would be guessed wrong often. Each label has two
/// that may stand before it: end and single before begin and single, begin and middle before middle and end.
@safe
final class LabelSearch {
    private static let never: Int32 = -1_000_000

    /// The votes of the moves to each label, from the first and from the second that may stand before it.
    private let first: SIMD4<Int32>
    private let second: SIMD4<Int32>
    /// What a position's votes lose where it is free, and where it is a word by itself whatever the votes.
    private let losses = Scratch<SIMD4<Int32>>(capacity: 2)
    /// The best label before each label of each position.
    private let sources: Scratch<SIMD4<Int32>>

    /// Makes memory for stretches up to a length.
    init(_ model: SegmenterModel, capacity: Int) {
        func move(_ from: SegmenterLabel, _ to: SegmenterLabel) -> Int32 {
            Int32(model.transitions[Int(from.rawValue) * 4 + Int(to.rawValue)])
        }
        first = SIMD4(move(.end, .begin), move(.begin, .middle), move(.begin, .end), move(.end, .single))
        second = SIMD4(move(.single, .begin), move(.middle, .middle), move(.middle, .end), move(.single, .single))
        let never = LabelSearch.never
        unsafe losses.base[0] = .zero
        unsafe losses.base[1] = SIMD4(never, never, never, 0)
        sources = Scratch(capacity: capacity)
    }

    /// Writes the best labels of the first `count` positions.
    ///
    /// - Parameter isFixed: whether each position is a word by itself whatever the votes.
    /// - Complexity: O(n).
    @unsafe func search(
        _ votes: UnsafePointer<SIMD4<Int16>>, isFixed: UnsafePointer<Bool>, _ count: Int,
        into labels: UnsafeMutablePointer<UInt8>
    ) {
        guard count > 0 else { return }
        let (first, second, losses, sources) = unsafe (first, second, losses.base, sources.base)
        let never = LabelSearch.never
        let firstLabels = SIMD4<Int32>(2, 0, 0, 2)
        func vote(_ index: Int) -> SIMD4<Int32> {
            SIMD4(truncatingIfNeeded: unsafe votes[index]) &+ (unsafe losses[isFixed[index] ? 1 : 0])
        }
        unsafe sources[0] = firstLabels
        var scores = vote(0) &+ SIMD4(0, never, never, 0)
        for index in 1..<count {
            let one = SIMD4(scores[2], scores[0], scores[0], scores[2]) &+ first
            let two = SIMD4(scores[3], scores[1], scores[1], scores[3]) &+ second
            let isSecond = two .> one
            // The second label is the one behind the first.
            unsafe sources[index] = firstLabels &- SIMD4.zero.replacing(with: -1, where: isSecond)
            scores = one.replacing(with: two, where: isSecond) &+ vote(index)
        }
        var label = scores[2] > scores[3] ? 2 : 3
        var index = count
        let source = unsafe UnsafeRawPointer(sources).assumingMemoryBound(to: Int32.self)
        while index > 0 {
            index &-= 1
            unsafe labels[index] = UInt8(truncatingIfNeeded: label)
            label = Int(unsafe source[index &* 4 &+ label])
        }
    }
}
