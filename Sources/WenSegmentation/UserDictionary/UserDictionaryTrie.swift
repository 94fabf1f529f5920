/// The words of a ``UserDictionary`` as the ``Lattice`` and the ``UserWordFinder`` look them up: a trie whose edges are
/// in one hash table.
@safe
final class UserDictionaryTrie: Sendable {
    /// What each atom of a user's word takes off the path's cost: more than any words in its place could.
    private static let reward: UInt64 = 1 << 24
    /// What each word adds, so that fewer words win; more than weights can.
    private static let wordCost: UInt64 = 1 << 20

    private struct Edge {
        var parent: UInt32
        /// The node that the edge leads to; 0 where the slot is free.
        var node: UInt32
        var key: UInt64
    }

    private struct Node {
        /// What the word adds to the path's cost, a negative number wrapped around; 0 where no word ends.
        var cost: UInt64 = 0
        var tag: UInt8 = 0
    }

    private let edges: [Edge]
    private let nodes: [Node]
    private let codes: ModelSection<UInt16>
    /// Whether a word has a mark inside or is one.
    let hasMarks: Bool

    init(_ dictionary: UserDictionary, lexicon: Lexicon) {
        codes = lexicon.codes
        var building: [[UInt64: Int]] = [[:]]
        var nodes = [Node()]
        var hasMarks = false
        for entry in dictionary.entries {
            var node = 0
            for atom in entry.atoms {
                if case .mark = atom { hasMarks = true }
                let key = UserDictionaryTrie.key(of: atom, lexicon.codes)
                if let next = building[node][key] {
                    node = next
                } else {
                    building[node][key] = nodes.count
                    node = nodes.count
                    nodes.append(Node())
                    building.append([:])
                }
            }
            // The weight's logarithm to base 2, in units of 1/1024.
            let weight = UInt64(entry.weight)
            let log = weight == 0 ? 0 : UInt64(1 + weight.bitWidth - 1 - weight.leadingZeroBitCount)
            let fraction = weight == 0 ? 0 : (weight << UInt64(weight.leadingZeroBitCount + 1)) >> 53
            let cost = UserDictionaryTrie.wordCost - (log << 10 | fraction >> 1)
            let taken = UInt64(entry.atoms.count) * UserDictionaryTrie.reward
            let candidate = Node(cost: cost &- taken, tag: PartOfSpeech.byte(of: entry.tag ?? .n) | Step.userFlag)
            // The last line of a word that stands twice holds.
            nodes[node] = candidate
        }
        self.nodes = nodes
        self.hasMarks = hasMarks
        var capacity = 16
        while capacity < nodes.count * 2 { capacity *= 2 }
        var edges = Array(repeating: Edge(parent: 0, node: 0, key: 0), count: capacity)
        for (parent, children) in building.enumerated() {
            for (key, node) in children.sorted(by: { $0.key < $1.key }) {
                var slot = UserDictionaryTrie.slot(UInt32(parent), key, capacity)
                while edges[slot].node != 0 { slot = (slot + 1) & (capacity - 1) }
                edges[slot] = Edge(parent: UInt32(parent), node: UInt32(node), key: key)
            }
        }
        self.edges = edges
    }

    /// Improves the ways to the ends of all of the user's words that start at an atom.
    ///
    /// - Parameters:
    ///   - keys: what the trie knows the atoms by.
    ///   - best: the cheapest way to each atom's start as a ``Step``, and to the end.
    func walk(_ keys: Span<UInt64>, from start: Int, _ best: inout MutableSpan<UInt64>) {
        let from = best[start] & Step.costMask
        var node = 0
        var end = start
        while end < keys.count, let next = child(of: node, by: keys[end]) {
            node = next
            end += 1
            let found = nodes[node]
            guard found.cost != 0 else { continue }
            let step = from &+ found.cost &<< 16 | UInt64(found.tag) << 8 | UInt64(end - start)
            best[end] = min(best[end], step)
        }
    }

    private func child(of node: Int, by key: UInt64) -> Int? {
        var slot = UserDictionaryTrie.slot(UInt32(node), key, edges.count)
        while edges[slot].node != 0 {
            if edges[slot].key == key, edges[slot].parent == UInt32(node) { return Int(edges[slot].node) }
            slot = (slot + 1) & (edges.count - 1)
        }
        return nil
    }

    private static func slot(_ node: UInt32, _ key: UInt64, _ capacity: Int) -> Int {
        let hash = (key ^ UInt64(node) &* 0xFF51_AFD7_ED55_8CCD) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: hash >> 32) & (capacity - 1)
    }

    // MARK: Keys

    /// The key of the Han character at a unit: its code, so that what the lexicon folds is one; its scalar where it has none.
    @inline(__always)
    @unsafe static func key(of units: UnsafeBufferPointer<UInt16>, at index: Int, code: UInt16) -> UInt64 {
        if code != AtomCode.unknown { return UInt64(code) }
        return 0x10000 + UInt64(unsafe UTF16Scalar.scalar(in: units, at: index))
    }

    /// The key of the Han character of a scalar.
    func key(ofHan scalar: UInt32) -> UInt64 {
        UserDictionaryTrie.key(of: .han(scalar), codes)
    }

    private static func key(of atom: Atom, _ codes: ModelSection<UInt16>) -> UInt64 {
        switch atom {
        case .number(let hash), .latin(let hash), .mark(let hash): return hash
        case .han(let scalar):
            let code = scalar <= 0xFFFF ? codes[Int(scalar)] : AtomCode.unknown
            return code == AtomCode.unknown ? 0x10000 + UInt64(scalar) : UInt64(code)
        }
    }
}
