import CDictionaries

/// Words with their costs and parts of speech, in a double-array trie that is used where it lies.
///
/// The trie runs over atoms (``AtomCode``): `1998年` is the atom "number" and 年, 卡拉OK is 卡, 拉 and "ok". Traditional
/// characters share their code with the simplified ones, so a look-up folds at no cost.
///
/// Sections of its ``ModelFile``: `codes` (UInt16 × 65,536: the code of each UTF-16 unit), `nodes` (UInt64:
/// ``LexiconNode``; the first is the root), `texts` (UInt64: the ``AtomHash`` of each Latin word that stands in a word,
/// ascending), `text-codes` (UInt16: the codes of these), `names` (UInt16 × 4 for each code: ``NameCosts``).
package struct Lexicon: Sendable {
    /// Costs are in units of 1/512 of a natural logarithm.
    package static let costScale = 512.0

    let codes: ModelSection<UInt16>
    let nodes: ModelSection<UInt64>
    let texts: ModelSection<UInt64>
    let textCodes: ModelSection<UInt16>
    let names: ModelSection<NameCosts>
    /// The first code of a Latin word's text; all above are such too.
    let firstText: UInt16

    /// The lexicon that Wen carries.
    package static let embedded = unsafe ModelFile.embedded(wen_lexicon(), "the embedded lexicon", Lexicon.init(_:))

    /// Opens a lexicon from a user's file, and checks every node.
    ///
    /// - Complexity: O(n).
    package init(checking file: ModelFile) throws(ModelFileError) {
        try self.init(file)
        guard isSound else { throw file.badSection("nodes") }
    }

    private init(_ file: ModelFile) throws(ModelFileError) {
        codes = try file.section("codes", of: UInt16.self, count: 1 << 16)
        nodes = try file.section("nodes", of: UInt64.self)
        texts = try file.section("texts", of: UInt64.self)
        textCodes = try file.section("text-codes", of: UInt16.self, count: texts.count)
        names = try file.section("names", of: NameCosts.self)
        guard nodes.count > 1, names.count >= Int(AtomCode.firstHan) else {
            throw file.badSection("nodes")
        }
        firstText = UInt16(clamping: names.count - texts.count)
    }

    /// What the lattice trusts in: no look-up leaves the trie, every atom is at least a word by itself, and no longer
    /// word has an unknown character.
    private var isSound: Bool {
        let count = names.count
        let isCoded = (0..<codes.count).allSatisfy { Int(codes[$0]) < count }
        let isTextCoded = (0..<texts.count).allSatisfy { Int(textCodes[$0]) < count }
        let isInside = (0..<nodes.count).allSatisfy { LexiconNode(bits: nodes[$0]).base + count <= nodes.count }
        guard count < Int(LexiconNode.noCode), isCoded, isTextCoded, isInside else { return false }
        let root = LexiconNode(bits: nodes[0])
        guard (0..<nodes.count).count(where: { LexiconNode(bits: nodes[$0]).code == AtomCode.unknown }) == 1 else {
            return false
        }
        return (0..<count).allSatisfy { code in
            let node = LexiconNode(bits: nodes[root.base + code])
            return node.isWord && Int(node.code) == code
        }
    }

    /// The node that a node's atom leads to.
    func child(of node: LexiconNode, by code: UInt16) -> LexiconNode? {
        guard node.base != 0 else { return nil }
        let child = LexiconNode(bits: nodes[node.base + Int(code)])
        return child.code == code ? child : nil
    }

    /// The code of a Latin word by its hash.
    ///
    /// - Complexity: O(log n), n being the few hundred that the lexicon names.
    func code(ofText hash: UInt64) -> UInt16 {
        var low = 0
        var high = texts.count
        while low < high {
            let middle = (low + high) / 2
            if texts[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return low < texts.count && texts[low] == hash ? textCodes[low] : AtomCode.latin
    }
}

extension Lexicon: CustomStringConvertible {
    /// The lexicon's size.
    package var description: String { "a lexicon of \(nodes.count) nodes" }
}
