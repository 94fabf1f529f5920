/// A prefix tree over folded scalars: finds the longest entry that starts at a place.
struct ScalarTrie<Payload: Sendable>: Sendable {
    private struct Node: Sendable {
        var firstEdge: Int32 = 0
        var edgeCount: Int32 = 0
        var payload: Int32 = -1
    }

    /// By first scalar; most places of a text end here.
    private var roots: [Int32] = []
    private var nodes: [Node] = []
    private var labels: [FoldedScalar] = []
    private var targets: [Int32] = []
    private var payloads: [Payload] = []

    /// Builds the tree; of two equal keys the first wins.
    init(_ entries: [(key: [FoldedScalar], payload: Payload)]) {
        var children: [[FoldedScalar: Int]] = [[:]]
        var marks: [Int32] = [-1]
        for (key, payload) in entries where !key.isEmpty {
            var branch = 0
            for scalar in key {
                if let next = children[branch][scalar] {
                    branch = next
                } else {
                    children[branch][scalar] = children.count
                    branch = children.count
                    children.append([:])
                    marks.append(-1)
                }
            }
            if marks[branch] < 0 {
                marks[branch] = Int32(payloads.count)
                payloads.append(payload)
            }
        }
        roots = [Int32](repeating: -1, count: 0x10000)
        for (label, child) in children[0] { roots[Int(label.value)] = Int32(child) }
        for branch in children.indices {
            nodes.append(
                Node(
                    firstEdge: Int32(labels.count), edgeCount: Int32(children[branch].count), payload: marks[branch]))
            for (label, child) in children[branch].sorted(by: { $0.key < $1.key }) {
                labels.append(label)
                targets.append(Int32(child))
            }
        }
    }

    /// Whether an entry starts with a scalar.
    @inline(__always)
    func hasRoot(_ scalar: FoldedScalar) -> Bool { roots[Int(scalar.value)] >= 0 }

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

    private func match(
        _ text: borrowing FoldedText, from start: Int, step: Int, where accepts: (Payload, Int) -> Bool
    ) -> (payload: Payload, end: Int)? {
        var node = Int(roots[Int(text[start].value)])
        guard node >= 0 else { return nil }
        var index = start + step
        var best: (payload: Payload, end: Int)?
        while true {
            let payload = nodes[node].payload
            if payload >= 0, accepts(payloads[Int(payload)], index) { best = (payloads[Int(payload)], index) }
            let next = child(of: node, by: text[index])
            guard next >= 0 else { return best }
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
