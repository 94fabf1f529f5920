/// A prefix tree over folded scalars: finds the longest entry that starts at a place. Immutable.
///
/// A class, so that asking one of several trees of a table costs one reference count and not one for each array.
final class ScalarTrie<Payload: Sendable>: Sendable {
    private struct Node: Sendable {
        var firstEdge: Int32 = 0
        var edgeCount: Int32 = 0
        var payload: Int32 = -1
    }

    /// The nodes by first scalar, -1 for none; most places of a text end here.
    private let roots: [Int32]
    /// Where each page of 256 scalars starts in `roots`. Most share the first, which is empty: a whole table for each tree
    /// would take a millisecond of each start.
    private let rootPages: [Int32]
    private let nodes: [Node]
    private let labels: [FoldedScalar]
    private let targets: [Int32]
    private let payloads: [Payload]

    /// Builds the tree; of two equal keys the first wins.
    ///
    /// - Complexity: O(n log n).
    init(_ entries: [(key: [FoldedScalar], payload: Payload)]) {
        var builder = Builder(entries: entries)
        builder.grow()
        (nodes, labels, targets, payloads) = (builder.nodes, builder.labels, builder.targets, builder.payloads)
        var roots = [Int32](repeating: -1, count: 256)
        var rootPages = [Int32](repeating: 0, count: 256)
        for edge in 0..<Int(nodes[0].edgeCount) {
            let value = Int(labels[edge].value)
            if rootPages[value >> 8] == 0 {
                rootPages[value >> 8] = Int32(roots.count)
                roots += repeatElement(-1, count: 256)
            }
            roots[Int(rootPages[value >> 8]) + value & 0xFF] = targets[edge]
        }
        (self.roots, self.rootPages) = (roots, rootPages)
    }

    /// Builds the nodes from entries in the order of their keys.
    private struct Builder {
        let entries: [(key: [FoldedScalar], payload: Payload)]
        var nodes: [Node] = []
        var labels: [FoldedScalar] = []
        var targets: [Int32] = []
        var payloads: [Payload] = []

        mutating func grow() {
            let beginnings = entries.map { Builder.beginning(of: $0.key) }
            let order = entries.indices.filter { !entries[$0].key.isEmpty }.sorted {
                if beginnings[$0] != beginnings[$1] { return beginnings[$0] < beginnings[$1] }
                let (left, right) = (entries[$0].key, entries[$1].key)
                return left == right ? $0 < $1 : left.lexicographicallyPrecedes(right)
            }
            _ = grow(order, order.indices, depth: 0)
        }

        /// The first four scalars in one number, which is in the order of the keys.
        private static func beginning(of key: [FoldedScalar]) -> UInt64 {
            var number: UInt64 = 0
            for place in 0..<4 { number = number << 16 | (place < key.count ? UInt64(key[place].value) : 0) }
            return number
        }

        /// Adds the node of entries in a row whose keys begin alike up to a depth, and the nodes below it; gives its index.
        private mutating func grow(_ order: [Int], _ row: Range<Int>, depth: Int) -> Int32 {
            let node = nodes.count
            nodes.append(Node())
            // A key stands before those that it begins.
            var first = row.lowerBound
            while first < row.upperBound, entries[order[first]].key.count == depth { first += 1 }
            if first > row.lowerBound {
                nodes[node].payload = Int32(payloads.count)
                payloads.append(entries[order[row.lowerBound]].payload)
            }
            let edges = labels.count
            var start = first
            while start < row.upperBound {
                labels.append(entries[order[start]].key[depth])
                targets.append(-1)
                start = endOfGroup(order, start..<row.upperBound, depth)
            }
            nodes[node].firstEdge = Int32(edges)
            nodes[node].edgeCount = Int32(labels.count - edges)
            start = first
            for edge in edges..<labels.count {
                let end = endOfGroup(order, start..<row.upperBound, depth)
                targets[edge] = grow(order, start..<end, depth: depth + 1)
                start = end
            }
            return Int32(node)
        }

        /// The end of the entries in a row whose keys have the same scalar at a depth as the first.
        private func endOfGroup(_ order: [Int], _ row: Range<Int>, _ depth: Int) -> Int {
            let label = entries[order[row.lowerBound]].key[depth]
            var end = row.lowerBound + 1
            while end < row.upperBound, entries[order[end]].key[depth] == label { end += 1 }
            return end
        }
    }

    /// The scalars that entries start with.
    var firstScalars: ArraySlice<FoldedScalar> { labels[..<Int(nodes[0].edgeCount)] }

    /// Whether an entry starts with a scalar.
    @inline(__always)
    func hasRoot(_ scalar: FoldedScalar) -> Bool { root(scalar) >= 0 }

    @inline(__always)
    private func root(_ scalar: FoldedScalar) -> Int {
        Int(roots[Int(rootPages[Int(scalar.value >> 8)]) + Int(scalar.value & 0xFF)])
    }

    /// The longest entry that starts at an index, and the index behind it.
    ///
    /// - Complexity: O(length of the longest entry).
    func longestMatch(in text: borrowing FoldedText, at start: Int) -> (payload: Payload, end: Int)? {
        match(text, from: start, step: 1) { _, _ in true }
    }

    /// The longest entry that starts at an index and passes a test, and the index behind it.
    func longestMatch(
        in text: borrowing FoldedText, at start: Int, where accepts: (Payload, Int) -> Bool
    ) -> (payload: Payload, end: Int)? {
        match(text, from: start, step: 1, where: accepts)
    }

    /// The longest entry that ends before an index, for keys that were put in backwards, and its first index.
    func longestMatch(in text: borrowing FoldedText, before end: Int) -> (payload: Payload, start: Int)? {
        match(text, from: end - 1, step: -1) { _, _ in true }.map { ($0.payload, $0.end + 1) }
    }

    /// The longest entry that ends before an index and whose first index passes a test.
    func longestMatch(
        in text: borrowing FoldedText, before end: Int, where accepts: (Payload, Int) -> Bool
    ) -> (payload: Payload, start: Int)? {
        match(text, from: end - 1, step: -1) { accepts($0, $1 + 1) }.map { ($0.payload, $0.end + 1) }
    }

    @inline(__always)
    private func match(
        _ text: borrowing FoldedText, from start: Int, step: Int, where accepts: (Payload, Int) -> Bool
    ) -> (payload: Payload, end: Int)? {
        var node = root(text[start])
        guard node >= 0 else { return nil }
        var index = start + step
        var best: (payload: Int, end: Int)?
        while true {
            let payload = Int(nodes[node].payload)
            if payload >= 0, accepts(payloads[payload], index) { best = (payload, index) }
            let next = child(of: node, by: text[index])
            guard next >= 0 else { return best.map { (payloads[$0.payload], $0.end) } }
            node = next
            index += step
        }
    }

    private func child(of node: Int, by label: FoldedScalar) -> Int {
        var low = Int(nodes[node].firstEdge)
        let end = low + Int(nodes[node].edgeCount)
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if labels[middle] < label { low = middle + 1 } else { high = middle }
        }
        return low < end && labels[low] == label ? Int(targets[low]) : -1
    }
}
