import CDictionaries
package import WenSegmentation

/// Names and the words that mark names, in one trie over folded UTF-16 units that is used where it lies.
///
/// Sections of its ``ModelFile``: `nodes` (UInt64: ``GazetteerNode``, level by level, so that the children of a node lie
/// side by side and end where those of the next node start; node 0 is the root, the last one only ends the list), `roots`
/// (UInt16 × 65,536: the node of each first unit, 0 where none), `pairs` (UInt64 × a power of two: the ``PairSet`` of the
/// first two units of all entries), `seconds` (UInt32 × a power of two: the ``PairTable`` of their nodes), `folds`
/// (UInt16 × 65,536: the unit that each one is looked up as).
///
/// It is immutable and may be shared by threads.
@safe
package final class Gazetteer: Sendable {
    let nodes: ModelSection<UInt64>
    private let roots: ModelSection<UInt16>
    private let folds: ModelSection<UInt16>
    private let pairs: ModelSection<UInt64>
    private let seconds: ModelSection<UInt32>

    /// The gazetteer that Wen carries, made by `wen train gazetteer`.
    package static let embedded = unsafe ModelFile.embedded(
        wen_entities_gazetteer(), "the embedded gazetteer", Gazetteer.init)

    /// Opens a gazetteer that ``GazetteerBuilder`` made.
    ///
    /// - Throws: ``ModelFileError`` where a section is missing or of the wrong size.
    /// - Complexity: O(1).
    package init(_ file: ModelFile) throws(ModelFileError) {
        nodes = try file.section("nodes", of: UInt64.self)
        roots = try file.section("roots", of: UInt16.self, count: 0x10000)
        folds = try file.section("folds", of: UInt16.self, count: 0x10000)
        pairs = try file.section("pairs", of: UInt64.self)
        seconds = try file.section("seconds", of: UInt32.self)
        guard nodes.count >= 2, GazetteerNode(bits: nodes[nodes.count - 1]).firstChild == nodes.count - 1 else {
            throw file.badSection("nodes")
        }
        guard Gazetteer.isPowerOfTwo(pairs.count) else { throw file.badSection("pairs") }
        guard Gazetteer.isPowerOfTwo(seconds.count) else { throw file.badSection("seconds") }
    }

    private static func isPowerOfTwo(_ count: Int) -> Bool { count > 0 && count & (count - 1) == 0 }

    /// The unit that a scalar of the basic plane is looked up as: full-width letters and digits become half-width, the
    /// dots of foreign names `·`, traditional characters simplified.
    @inline(__always)
    package func fold(_ unit: UInt16) -> UInt16 { unsafe folds.base[Int(unit)] }

    /// Calls `body` with the end and the classes of every entry that starts at a position, shortest first.
    ///
    /// - Complexity: O(length of the longest entry).
    @inline(__always)
    package func forEachMatch(in units: [UInt16], from start: Int, _ body: (_ end: Int, NameClass) -> Void) {
        unsafe units.withUnsafeBufferPointer { unsafe forEachMatch(in: $0, from: start, body) }
    }

    /// As ``forEachMatch(in:from:_:)-([UInt16],_,_)``, of units where they lie.
    @inline(__always)
    @unsafe package func forEachMatch(
        in units: UnsafeBufferPointer<UInt16>, from start: Int, _ body: (_ end: Int, NameClass) -> Void
    ) {
        let first = unsafe classes(of: units[start])
        if !first.isEmpty { body(start + 1, first) }
        guard start + 1 < units.count, unsafe mayStart(units[start], units[start + 1]) else { return }
        let node = unsafe pairNode(units[start], units[start + 1])
        if node != 0 { unsafe forEachMatch(in: units, through: node, endingAt: start + 2, body) }
    }

    /// Calls `body` with the end and the classes of every entry that leads through a node, to which the units before a position
    /// lead.
    @inline(__always)
    @unsafe func forEachMatch(
        in units: UnsafeBufferPointer<UInt16>, through node: Int, endingAt end: Int,
        _ body: (_ end: Int, NameClass) -> Void
    ) {
        var (node, position) = (node, end)
        while true {
            let found = classes(at: node)
            if !found.isEmpty { body(position, found) }
            guard position < units.count, let next = unsafe child(of: node, units[position]) else { return }
            node = next
            position += 1
        }
    }

    /// The classes of an entry of one unit; none where there is no such entry.
    @inline(__always)
    func classes(of unit: UInt16) -> NameClass {
        let root = root(unit)
        return root == 0 ? [] : classes(at: root)
    }

    /// Asks for what a look at two units will read first.
    @inline(__always)
    func willLookUp(_ first: UInt16, _ second: UInt16) {
        unsafe wen_prefetch(nodes.base + Int(roots.base[Int(second)]))
        unsafe wen_prefetch(pairs.base + PairSet.place(first, second, wordCount: pairs.count) &>> 6)
    }

    /// The classes of exactly these units.
    package func classes(of units: some Collection<UInt16>) -> NameClass {
        guard let first = units.first else { return [] }
        var node = root(first)
        for unit in units.dropFirst() {
            guard node != 0, let next = child(of: node, unit) else { return [] }
            node = next
        }
        return node == 0 ? [] : classes(at: node)
    }

    /// Whether an entry may start with two units; true for some that none does.
    @inline(__always)
    func mayStart(_ first: UInt16, _ second: UInt16) -> Bool { startBit(first, second) == 1 }

    /// The same as a number, 1 or 0, to be added without a branch.
    @inline(__always)
    func startBit(_ first: UInt16, _ second: UInt16) -> Int {
        let place = PairSet.place(first, second, wordCount: pairs.count)
        return unsafe Int(truncatingIfNeeded: pairs.base[place &>> 6] &>> UInt64(place & 63) & 1)
    }

    /// Asks for what ``pairNode(_:_:)`` will read first.
    @inline(__always)
    func willFindNode(_ first: UInt16, _ second: UInt16) {
        unsafe wen_prefetch(seconds.base + PairTable.place(first, second, count: seconds.count))
    }

    /// The number of the node of two units that ``mayStart(_:_:)`` lets through; 0 where there is none.
    @inline(__always)
    func pairNode(_ first: UInt16, _ second: UInt16) -> Int {
        let root = root(first)
        guard root != 0 else { return 0 }
        return PairTable.find(first, second, in: seconds) { node in
            GazetteerNode(bits: unsafe nodes.base[node]).unit == second
                && node >= GazetteerNode(bits: unsafe nodes.base[root]).firstChild
                && node < GazetteerNode(bits: unsafe nodes.base[root &+ 1]).firstChild
        } ?? 0
    }

    /// Asks for a node, which will soon be read.
    @inline(__always)
    func willRead(_ node: Int) { unsafe wen_prefetch(nodes.base + node) }

    // MARK: Nodes

    /// The number of the node of a first unit; 0 where there is none.
    @inline(__always)
    func root(_ unit: UInt16) -> Int { unsafe Int(roots.base[Int(unit)]) }

    /// What the string that ends at a node is.
    @inline(__always)
    func classes(at node: Int) -> NameClass { GazetteerNode(bits: unsafe nodes.base[node]).classes }

    /// The number of a node's child by a unit. Most nodes have one child; where there are many, they lie in order, and are
    /// halved without a branch, which the processor could not guess.
    @inline(__always)
    func child(of index: Int, _ unit: UInt16) -> Int? {
        var low = GazetteerNode(bits: unsafe nodes.base[index]).firstChild
        var count = GazetteerNode(bits: unsafe nodes.base[index + 1]).firstChild &- low
        guard count > 0 else { return nil }
        while count > 1 {
            let half = count &>> 1
            low &+= GazetteerNode(bits: unsafe nodes.base[low &+ half]).unit <= unit ? half : 0
            count &-= half
        }
        return GazetteerNode(bits: unsafe nodes.base[low]).unit == unit ? low : nil
    }
}
