/// A binary heap that gives elements best first, so that the best few of many need no full sort.
///
/// Every call is given the same order, so that the comparison becomes part of it.
struct BestFirst<Element> {
    private var elements: [Element]

    /// Orders elements.
    ///
    /// Complexity: O(n).
    @inline(__always)
    init(_ elements: consuming [Element], before: (Element, Element) -> Bool) {
        self.elements = elements
        var span = self.elements.mutableSpan
        for index in stride(from: span.count / 2 - 1, through: 0, by: -1) { BestFirst.sink(index, in: &span, before) }
    }

    /// Takes out the best.
    ///
    /// Complexity: O(log n).
    @inline(__always)
    mutating func pop(before: (Element, Element) -> Bool) -> Element? {
        guard let best = elements.first else { return nil }
        let last = elements.removeLast()
        if !elements.isEmpty {
            var span = elements.mutableSpan
            BestFirst.fill(with: last, in: &span, before)
        }
        return best
    }

    /// Puts an element in the place of the best. It is one of the worst, as most are at the end of a heap: its way is
    /// looked for from below, which takes half the comparisons (Floyd 1964).
    @inline(__always)
    private static func fill(
        with filling: Element, in elements: inout MutableSpan<Element>, _ before: (Element, Element) -> Bool
    ) {
        var index = 0
        while 2 * index + 1 < elements.count {
            var child = 2 * index + 1
            if child + 1 < elements.count, before(elements[child + 1], elements[child]) { child += 1 }
            elements[index] = elements[child]
            index = child
        }
        while index > 0, before(filling, elements[(index - 1) / 2]) {
            elements[index] = elements[(index - 1) / 2]
            index = (index - 1) / 2
        }
        elements[index] = filling
    }

    @inline(__always)
    private static func sink(
        _ start: Int, in elements: inout MutableSpan<Element>, _ before: (Element, Element) -> Bool
    ) {
        var index = start
        let sinking = elements[start]
        while true {
            var child = 2 * index + 1
            guard child < elements.count else { break }
            if child + 1 < elements.count, before(elements[child + 1], elements[child]) { child += 1 }
            guard before(elements[child], sinking) else { break }
            elements[index] = elements[child]
            index = child
        }
        elements[index] = sinking
    }
}
