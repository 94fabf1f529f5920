/// A binary heap that gives elements best first, so that the best few of many need no full sort.
struct BestFirst<Element> {
    private var elements: [Element]
    private let before: (Element, Element) -> Bool

    /// Orders elements.
    ///
    /// Complexity: O(n).
    init(_ elements: [Element], before: @escaping (Element, Element) -> Bool) {
        self.elements = elements
        self.before = before
        for index in stride(from: elements.count / 2 - 1, through: 0, by: -1) { sink(index) }
    }

    /// Takes out the best.
    ///
    /// Complexity: O(log n).
    mutating func pop() -> Element? {
        guard let best = elements.first else { return nil }
        elements.swapAt(0, elements.count - 1)
        elements.removeLast()
        if !elements.isEmpty { sink(0) }
        return best
    }

    private mutating func sink(_ start: Int) {
        var index = start
        while true {
            var best = index
            for child in [2 * index + 1, 2 * index + 2]
            where child < elements.count && before(elements[child], elements[best]) { best = child }
            if best == index { return }
            elements.swapAt(index, best)
            index = best
        }
    }
}
