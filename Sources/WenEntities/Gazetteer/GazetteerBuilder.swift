package import WenSegmentation

/// Puts names together to a ``Gazetteer``.
package struct GazetteerBuilder {
    private var entries: [[UInt16]: NameClass] = [:]
    private let folds: [UInt16]

    /// Starts without names.
    ///
    /// - Parameter hanFolding: how Han characters are looked up; as they are where `nil`.
    package init(hanFolding: HanFolding?) {
        folds = (0...UInt16.max).map { unit in
            let narrow = FoldedUnit.fold(UInt32(unit))
            return hanFolding.map { UInt16($0[UInt32(narrow)]) } ?? narrow
        }
    }

    /// Starts without names, folding as another gazetteer does.
    init(foldingAs gazetteer: Gazetteer) {
        folds = (0...UInt16.max).map(gazetteer.fold)
    }

    /// Adds classes to a name.
    package mutating func insert(_ name: some StringProtocol, _ classes: NameClass) {
        let units = name.unicodeScalars.map { folds[Int(FoldedUnit.fold($0))] }
        if !units.isEmpty, !classes.isEmpty { entries[units, default: []].formUnion(classes) }
    }

    /// The gazetteer as a file.
    ///
    /// - Complexity: O(n log n).
    package var bytes: [UInt8] {
        let names = entries.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        // A node is the row of sorted names that share its string: `depth` units, found level by level.
        var nodes: [UInt64] = []
        var pending: [(names: Range<Int>, depth: Int)] = [(names.indices, 0)]
        var roots = [UInt16](repeating: 0, count: 0x10000)
        var pairs: [(first: UInt16, second: UInt16, node: Int)] = []
        var index = 0
        while index < pending.count {
            let (range, depth) = pending[index]
            let name = range.isEmpty ? [] : names[range.lowerBound].key
            let isEntry = !range.isEmpty && depth > 0 && name.count == depth
            nodes.append(
                GazetteerNode(
                    unit: depth > 0 ? name[depth - 1] : 0, classes: isEntry ? names[range.lowerBound].value : [],
                    firstChild: pending.count
                ).bits)
            if depth == 1 { roots[Int(name[0])] = UInt16(index) }
            var start = range.lowerBound + (isEntry ? 1 : 0)
            while start < range.upperBound {
                let unit = names[start].key[depth]
                var end = start + 1
                while end < range.upperBound, names[end].key[depth] == unit { end += 1 }
                if depth == 1 { pairs.append((name[0], unit, pending.count)) }
                pending.append((start..<end, depth + 1))
                start = end
            }
            index += 1
        }
        nodes.append(GazetteerNode(unit: 0, classes: [], firstChild: pending.count).bits)
        var writer = ModelFileWriter()
        writer.add("nodes", nodes)
        writer.add("roots", roots)
        writer.add("pairs", PairSet.words(of: pairs))
        writer.add("seconds", PairTable.entries(of: pairs))
        writer.add("folds", folds)
        return writer.bytes
    }

    /// The gazetteer.
    package var gazetteer: Gazetteer {
        do {
            return try Gazetteer(ModelFile(bytes, name: "the gazetteer"))
        } catch {
            preconditionFailure("\(error)")
        }
    }
}
