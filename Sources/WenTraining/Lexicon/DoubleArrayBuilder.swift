import WenSegmentation

/// Lays a trie out as a double array (``LexiconNode``).
///
/// Nodes get their places level by level, those of frequent characters first: what text needs most lies together.
struct DoubleArrayBuilder {
    /// A word: its atoms' codes, cost and tag.
    struct Word {
        let codes: [UInt16]
        let cost: UInt16
        let tag: UInt8
    }

    private struct Pending {
        let slot: Int
        let words: Range<Int>
        let depth: Int
    }

    private var nodes: [UInt64] = []
    /// A ring through the free slots.
    private var nextFree: [Int] = []
    private var previousFree: [Int] = []
    private var lastFree = -1
    private var usedBases: Set<Int> = []
    private var searchStart = 1
    private let codeCount: Int
    private static let free = LexiconNode(base: 0, code: LexiconNode.noCode, cost: LexiconNode.noWord, tag: 0).bits

    /// Builds the nodes of words, which are sorted by their codes and differ.
    ///
    /// - Complexity: about O(n).
    static func nodes(of words: [Word], codeCount: Int) -> [UInt64] {
        var builder = DoubleArrayBuilder(codeCount: codeCount)
        builder.build(words)
        return builder.nodes
    }

    private init(codeCount: Int) {
        self.codeCount = codeCount
        grow(to: codeCount + 2)
        take(0)
        // No atom leads to the root.
        nodes[0] = DoubleArrayBuilder.free
    }

    private mutating func build(_ words: [Word]) {
        var queue = [Pending(slot: 0, words: 0..<words.count, depth: 0)]
        var head = 0
        while head < queue.count {
            let node = queue[head]
            head += 1
            var children: [(code: UInt16, words: Range<Int>)] = []
            var index = node.words.lowerBound
            while index < node.words.upperBound {
                guard words[index].codes.count > node.depth else {
                    index += 1
                    continue
                }
                let code = words[index].codes[node.depth]
                var end = index
                while end < node.words.upperBound, words[end].codes[node.depth] == code { end += 1 }
                children.append((code, index..<end))
                index = end
            }
            guard !children.isEmpty else { continue }
            let base = place(children.map(\.code))
            let old = LexiconNode(bits: nodes[node.slot])
            nodes[node.slot] = LexiconNode(base: base, code: old.code, cost: old.cost, tag: old.tag).bits
            for (code, range) in children {
                let slot = base + Int(code)
                let first = words[range.lowerBound]
                let isWord = first.codes.count == node.depth + 1
                nodes[slot] =
                    LexiconNode(
                        base: 0, code: code, cost: isWord ? first.cost : LexiconNode.noWord, tag: isWord ? first.tag : 0
                    ).bits
                queue.append(Pending(slot: slot, words: range, depth: node.depth + 1))
            }
        }
        // Look-ups of any code stay inside without a check.
        let end = (usedBases.max() ?? 0) + codeCount
        if end > nodes.count { grow(to: end) }
        nodes.removeSubrange(end...)
    }

    /// Finds a base whose slots are free, and takes them.
    private mutating func place(_ codes: [UInt16]) -> Int {
        let first = Int(codes[0])
        var slot = searchStart
        var tried = 0
        while true {
            if slot >= nodes.count {
                grow(to: nodes.count * 2)
                slot = firstFree(from: slot)
            }
            let base = slot - first
            if base > 0, !usedBases.contains(base) {
                if base + codeCount > nodes.count { grow(to: base + codeCount) }
                if codes.allSatisfy({ nodes[base + Int($0)] == DoubleArrayBuilder.free }) {
                    usedBases.insert(base)
                    for code in codes { take(base + Int(code)) }
                    // What is full but for odd holes is not searched again.
                    if tried > 4096 { searchStart = max(searchStart, slot - 4096) }
                    searchStart = firstFree(from: searchStart)
                    return base
                }
            }
            tried += 1
            slot = nextFree[slot]
        }
    }

    private func firstFree(from slot: Int) -> Int {
        var slot = slot
        while slot < nodes.count, nodes[slot] != DoubleArrayBuilder.free { slot += 1 }
        return slot
    }

    private mutating func take(_ slot: Int) {
        nodes[slot] = LexiconNode(base: 0, code: 0, cost: 0, tag: 0).bits
        let (before, after) = (previousFree[slot], nextFree[slot])
        if before >= 0 { nextFree[before] = after }
        if after < previousFree.count { previousFree[after] = before } else { lastFree = before }
    }

    private mutating func grow(to count: Int) {
        for slot in nodes.count..<count {
            nodes.append(DoubleArrayBuilder.free)
            previousFree.append(lastFree)
            nextFree.append(count)
            if lastFree >= 0 { nextFree[lastFree] = slot }
            lastFree = slot
        }
        if lastFree >= 0 { nextFree[lastFree] = count }
    }
}
