/// Names and the words that mark names, in one trie over folded UTF-16 units.
///
/// The tables are read once on making it; it is immutable afterwards and may be shared by threads.
package struct Gazetteer: Sendable {
    private static let empty = UInt64.max
    /// The node behind each first unit; 0 where none.
    private var roots: [UInt32]
    /// For each first unit a set of hashes of the units that may follow: most look-ups end here.
    private var followers: [UInt64]
    /// Open addressing: the edge's key in the upper 48 bits is its parent's number and unit.
    private var edges: [UInt64]
    private var targets: [UInt32]
    private var edgeCount = 0
    /// What each node's string is; node 0 is the root.
    private var classes: [NameClass] = [[]]

    /// Makes an empty gazetteer.
    package init() {
        roots = [UInt32](repeating: 0, count: 0x10000)
        followers = [UInt64](repeating: 0, count: 0x10000)
        edges = [UInt64](repeating: Gazetteer.empty, count: 1 << 18)
        targets = [UInt32](repeating: 0, count: 1 << 18)
    }

    /// Adds classes to a string.
    ///
    /// Complexity: O(length), amortised.
    package mutating func insert(_ units: some Collection<UInt16>, _ added: NameClass) {
        guard let first = units.first else { return }
        var node = roots[Int(first)]
        if node == 0 {
            node = newNode()
            roots[Int(first)] = node
        }
        if let second = units.dropFirst().first { followers[Int(first)] |= 1 << UInt64(second & 63) }
        for unit in units.dropFirst() {
            if let next = child(of: node, unit) {
                node = next
            } else {
                let next = newNode()
                addEdge(node, unit, next)
                node = next
            }
        }
        classes[Int(node)].formUnion(added)
    }

    /// Calls `body` with the end and the classes of every entry that starts at a position, shortest first.
    ///
    /// Complexity: O(length of the longest entry).
    @inline(__always)
    package func forEachMatch(in units: [UInt16], from start: Int, _ body: (_ end: Int, NameClass) -> Void) {
        var node = roots[Int(units[start])]
        guard node != 0 else { return }
        var position = start + 1
        let first = classes[Int(node)]
        if !first.isEmpty { body(position, first) }
        guard position < units.count, followers[Int(units[start])] >> UInt64(units[position] & 63) & 1 == 1 else {
            return
        }
        while true {
            let found = classes[Int(node)]
            if position > start + 1, !found.isEmpty { body(position, found) }
            guard position < units.count, let next = child(of: node, units[position]) else { return }
            node = next
            position += 1
        }
    }

    /// The classes of exactly these units.
    package func classes(of units: some Collection<UInt16>) -> NameClass {
        guard let first = units.first else { return [] }
        var node = roots[Int(first)]
        for unit in units.dropFirst() {
            guard node != 0, let next = child(of: node, unit) else { return [] }
            node = next
        }
        return classes[Int(node)]
    }

    private mutating func newNode() -> UInt32 {
        classes.append([])
        return UInt32(classes.count - 1)
    }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (edges.count - 1)
    }

    @inline(__always)
    private func child(of node: UInt32, _ unit: UInt16) -> UInt32? {
        let key = UInt64(node) << 16 | UInt64(unit)
        var index = slot(of: key)
        while edges[index] != Gazetteer.empty {
            if edges[index] == key { return targets[index] }
            index = (index + 1) & (edges.count - 1)
        }
        return nil
    }

    private mutating func addEdge(_ node: UInt32, _ unit: UInt16, _ target: UInt32) {
        if edgeCount * 2 > edges.count { grow() }
        place(UInt64(node) << 16 | UInt64(unit), target)
        edgeCount += 1
    }

    private mutating func place(_ key: UInt64, _ target: UInt32) {
        var index = slot(of: key)
        while edges[index] != Gazetteer.empty { index = (index + 1) & (edges.count - 1) }
        edges[index] = key
        targets[index] = target
    }

    private mutating func grow() {
        let oldEdges = edges
        let oldTargets = targets
        edges = [UInt64](repeating: Gazetteer.empty, count: oldEdges.count * 2)
        targets = [UInt32](repeating: 0, count: oldEdges.count * 2)
        for (key, target) in zip(oldEdges, oldTargets) where key != Gazetteer.empty { place(key, target) }
    }
}
