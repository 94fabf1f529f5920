/// Makes entities of the mentions of a document: canonical names, roles, children.
struct EntityMaker {
    /// A name as a kind: all its mentions share what is found out once.
    private struct Key: Hashable {
        var name: FoldedName
        var kind: Entity.Kind
    }

    private struct Facts {
        var canonical: String
        var children: [ChildFinder.Child]
    }

    /// The entities, in the order of the text.
    let entities: [Entity]

    /// Makes the entities.
    ///
    /// Complexity: O(n) for n bytes of mentions.
    init(
        _ gazetteer: Gazetteer, _ user: UserGazetteer?, _ mentions: [Mention], _ text: TextBytes,
        _ names: CanonicalNames
    ) {
        var names = names
        var kinds: [FoldedName: Entity.Kind] = [:]
        // Names are compared folded, but shown as the text first has them.
        var written: [FoldedName: Range<Int>] = [:]
        let folded = mentions.map { text.name($0.range) }
        for (name, mention) in zip(folded, mentions) where kinds[name] == nil {
            kinds[name] = mention.kind
            written[name] = mention.range
            names.add(name, mention.kind)
        }
        func canonical(_ name: FoldedName, _ kind: Entity.Kind, at range: Range<Int>) -> String {
            if let full = user?.entry(name)?.canonical { return full }
            let full = names.canonical(name, kind)
            return user?.entry(full)?.canonical ?? text.name(asWritten: written[full] ?? range)
        }
        let children = ChildFinder(gazetteer, user, known: kinds)
        let roles = RoleFinder(gazetteer).roles(of: mentions, in: text)
        var facts: [Key: Facts] = [:]
        var entities: [Entity] = []
        entities.reserveCapacity(mentions.count)
        for (index, mention) in mentions.enumerated() {
            let key = Key(name: folded[index], kind: mention.kind)
            let known =
                facts[key]
                ?? Facts(
                    canonical: canonical(key.name, key.kind, at: mention.range),
                    children: children.children(of: mention, in: text))
            facts[key] = known
            var entity = Entity(
                kind: mention.kind, range: mention.range, canonical: known.canonical, confidence: mention.confidence)
            let start = mention.range.lowerBound
            entity.children = known.children.compactMap { child in
                // A line break in this mention moves what stands behind it.
                guard mention.range.count == child.nameLength else { return nil }
                let range = start + child.range.lowerBound..<start + child.range.upperBound
                return Entity(
                    kind: child.kind, range: range, canonical: canonical(text.name(range), child.kind, at: range),
                    confidence: mention.confidence)
            }
            if let role = roles[index] {
                entity.role = Entity.Role(
                    title: text.name(asWritten: role.title),
                    organization: role.organization.map {
                        canonical(folded[$0], mentions[$0].kind, at: mentions[$0].range)
                    })
            }
            entities.append(entity)
        }
        self.entities = entities
    }
}
