/// Makes entities of the mentions of a document: canonical names, roles, children.
struct EntityMaker {
    /// A name: names are compared folded, but shown as the text first has them.
    private struct Name {
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
        guard !mentions.isEmpty else {
            entities = []
            return
        }
        var canonicalNames = canonicalNames
        var numbers = NameNumbers(capacity: mentions.count)
        var names: [Name] = []
        names.reserveCapacity(mentions.count)
        let hasShortPeople =
            user != nil
            || mentions.contains { $0.kind == .person && CanonicalNames.mayBeShort($0.range, in: text) }
        // The number of each mention's name.
        let mentioned = mentions.map { mention in
            let number = numbers.number(of: text.digest(mention.range))
            if number == names.count {
                names.append(Name(first: mention))
                if mention.kind != .person || hasShortPeople { canonicalNames.add(mention, in: text) }
            }
            return number
        }
        /// The canonical name of a name that stands somewhere, whose number may be known.
        func canonical(_ range: Range<Int>, _ kind: Entity.Kind, number: Int? = nil) -> String {
            /// A name as the text first has it.
            func shown(_ number: Int?) -> String {
                text.name(asWritten: number.map { names[$0].first.range } ?? range)
            }
            // Most names stand for themselves, which needs no more than their number.
            guard user != nil || canonicalNames.maySpellOut(kind) else {
                return shown(number ?? numbers.find(text.digest(range)))
            }
            let name = text.name(range)
            if let full = user?.entry(name)?.canonical { return full }
            let full = canonicalNames.canonical(name, kind)
            return user?.entry(full)?.canonical ?? shown(numbers.find(full.digest))
        }
        let finder =
            mentions.contains(where: ChildFinder.mayHaveChildren)
            ? ChildFinder(gazetteer, user, known: names.map(\.first), in: text) : nil
        let roles = RoleFinder(gazetteer).roles(of: mentions, in: text)
        var entities: [Entity] = []
        entities.reserveCapacity(mentions.count)
        for (index, mention) in mentions.enumerated() {
            let number = mentioned[index]
            let isFirstKind = mention.kind == names[number].first.kind
            let known =
                (isFirstKind ? names[number].facts : nil)
                ?? Facts(
                    canonical: canonical(mention.range, mention.kind, number: number),
                    children: finder?.children(of: mention, in: text) ?? [])
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
                        kind: child.kind, range: range, canonical: canonical(range, child.kind),
                        confidence: mention.confidence)
                }
            }
            if mention.kind == .person, let role = roles[index] {
                entity.role = Entity.Role(
                    title: text.name(asWritten: role.title),
                    organization: role.organization.map {
                        canonical(mentions[$0].range, mentions[$0].kind, number: mentioned[$0])
                    })
            }
            entities.append(entity)
        }
        self.entities = entities
    }
}
