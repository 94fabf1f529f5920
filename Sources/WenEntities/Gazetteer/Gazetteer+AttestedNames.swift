import WenSegmentation

extension Gazetteer {
    /// The gazetteer without the names that were counted in training data. Learning leaves them out at times, or it would
    /// trust them more than they deserve on new text.
    ///
    /// - Complexity: O(n log n).
    package var withoutAttestedNames: Gazetteer {
        var builder = GazetteerBuilder(foldingAs: self)
        forEachEntry { units, classes in
            var kept = classes
            if classes.contains(.attestedPlace) { kept.subtract([.place, .attestedPlace]) }
            if classes.contains(.attestedOrganization) { kept.subtract([.organization, .attestedOrganization]) }
            if classes.contains(.attestedPerson) { kept.subtract([.person, .attestedPerson]) }
            builder.insert(String(decoding: units, as: UTF16.self), kept)
        }
        return builder.gazetteer
    }

    /// Calls `body` with every entry, level by level.
    private func forEachEntry(_ body: (_ units: [UInt16], NameClass) -> Void) {
        var prefixes: [[UInt16]] = [[]]
        for index in 0..<nodes.count - 1 {
            let node = GazetteerNode(bits: nodes[index])
            let units = prefixes[index]
            if !node.classes.isEmpty { body(units, node.classes) }
            for child in node.firstChild..<GazetteerNode(bits: nodes[index + 1]).firstChild {
                prefixes.append(units + [GazetteerNode(bits: nodes[child]).unit])
            }
        }
    }
}
