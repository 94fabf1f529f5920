/// Makes entities of the mentions of a document: canonical names, roles, children.
struct EntityMaker {
    /// A name, and its first mention: names are compared folded, but shown as the text first has them.
    private struct Name {
        var folded: FoldedName
        var first: Mention
        /// What is known of it as the kind of that mention: nearly all its mentions share what is found out once.
        var facts: Facts?
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
        _ canonicalNames: CanonicalNames
    ) {
        var canonicalNames = canonicalNames
        var numbers: [FoldedName: Int] = [:]
        numbers.reserveCapacity(mentions.count)
        var names: [Name] = []
        names.reserveCapacity(mentions.count)
        // The number of each mention's name.
        let mentioned = mentions.map { mention in
            let name = text.name(mention.range)
            if let number = numbers[name] { return number }
            numbers[name] = names.count
            names.append(Name(folded: name, first: mention))
            canonicalNames.add(name, mention.kind)
            return names.count - 1
        }
        func canonical(_ name: FoldedName, _ kind: Entity.Kind, at range: Range<Int>) -> String {
            if let full = user?.entry(name)?.canonical { return full }
            let full = canonicalNames.canonical(name, kind)
            return user?.entry(full)?.canonical
                ?? text.name(asWritten: numbers[full].map { names[$0].first.range } ?? range)
        }
        let children = ChildFinder(gazetteer, user, known: names.map { ($0.folded, $0.first.kind) })
        let roles = RoleFinder(gazetteer).roles(of: mentions, in: text)
        var entities: [Entity] = []
        entities.reserveCapacity(mentions.count)
        for (index, mention) in mentions.enumerated() {
            let number = mentioned[index]
            let isFirstKind = mention.kind == names[number].first.kind
            let known =
                (isFirstKind ? names[number].facts : nil)
                ?? Facts(
                    canonical: canonical(names[number].folded, mention.kind, at: mention.range),
                    children: children.children(of: mention, in: text))
            if isFirstKind { names[number].facts = known }
            var entity = Entity(
                kind: mention.kind, range: mention.range, canonical: known.canonical, confidence: mention.confidence)
            let start = mention.range.lowerBound
            if !known.children.isEmpty {
                entity.children = known.children.compactMap { child in
                    // A line break in this mention moves what stands behind it.
                    guard mention.range.count == child.nameLength else { return nil }
                    let range = start + child.range.lowerBound..<start + child.range.upperBound
                    return Entity(
                        kind: child.kind, range: range, canonical: canonical(text.name(range), child.kind, at: range),
                        confidence: mention.confidence)
                }
            }
            if let role = roles[index] {
                entity.role = Entity.Role(
                    title: text.name(asWritten: role.title),
                    organization: role.organization.map {
                        canonical(names[mentioned[$0]].folded, mentions[$0].kind, at: mentions[$0].range)
                    })
            }
            entities.append(entity)
        }
        self.entities = entities
    }
}
