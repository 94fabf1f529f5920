/// A binary heap that gives elements best first, so that the best few of many need no full sort. Those that rank alike come in
/// no order of their own.
struct BestFirst<Element: RankOrdered> {
    private var elements: [Element]

    /// Orders elements.
    ///
    /// Complexity: O(n).
    @inline(__always)
    init(_ elements: consuming [Element]) {
        self.elements = consume elements
        var span = self.elements.mutableSpan
        for index in stride(from: span.count / 2 - 1, through: 0, by: -1) { BestFirst.sink(index, in: &span) }
    }

    /// The best that is left.
    var best: Element? { elements.first }

    /// Takes out the best.
    ///
    /// Complexity: O(log n).
    @inline(__always)
    mutating func pop() -> Element? {
        guard let best = elements.first else { return nil }
        let last = elements.removeLast()
        if !elements.isEmpty {
            var span = elements.mutableSpan
            BestFirst.fill(with: last, in: &span)
        }
        return best
    }

    /// Puts an element in the place of the best. It is one of the worst, as most are at the end of a heap: its way is
    /// looked for from below, which takes half the comparisons (Floyd 1964).
    @inline(__always)
    private static func fill(with filling: Element, in elements: inout MutableSpan<Element>) {
        var index = 0
        while 2 &* index &+ 1 < elements.count {
            let child = BestFirst.betterChild(of: index, in: elements)
            elements[index] = elements[child]
            index = child
        }
        while index > 0, filling.rank > elements[(index &- 1) / 2].rank {
            elements[index] = elements[(index &- 1) / 2]
            index = (index &- 1) / 2
        }
        elements[index] = filling
    }

    @inline(__always)
    private static func sink(_ start: Int, in elements: inout MutableSpan<Element>) {
        var index = start
        let sinking = elements[start]
        while 2 &* index &+ 1 < elements.count {
            let child = BestFirst.betterChild(of: index, in: elements)
            guard elements[child].rank > sinking.rank else { break }
            elements[index] = elements[child]
            index = child
        }
        elements[index] = sinking
    }

    /// The better of the one or two elements below one.
    @inline(__always)
    private static func betterChild(of index: Int, in elements: borrowing MutableSpan<Element>) -> Int {
        let first = 2 &* index &+ 1
        let second = min(first &+ 1, elements.count &- 1)
        // Added rather than chosen by a branch, which would be guessed wrong every other time.
        return first &+ (elements[second].rank > elements[first].rank ? 1 : 0)
    }
}

/// What has a rank among its like.
protocol RankOrdered {
    /// Larger is better.
    var rank: UInt64 { get }
}
