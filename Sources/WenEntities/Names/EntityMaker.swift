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

    private let mentions: [Mention]
    private let text: TextBytes
    private let canonicalNames: CanonicalNames
    private let user: UserGazetteer?
    private var numbers: NameNumbers
    private var names: [Name] = []
    /// The number of each mention's name.
    private var mentioned: [Int] = []

    /// The entities of mentions, in the order of the text.
    ///
    /// - Parameter names: what the text says of its names; those of the mentions are added.
    /// - Complexity: O(n) for n bytes of mentions.
    static func entities(
        of mentions: [Mention], in text: TextBytes, _ names: CanonicalNames, _ user: UserGazetteer?
    ) -> [Entity] {
        guard !mentions.isEmpty else { return [] }
        var maker = EntityMaker(mentions, text, names, user)
        return maker.entities()
    }

    private init(_ mentions: [Mention], _ text: TextBytes, _ canonicalNames: CanonicalNames, _ user: UserGazetteer?) {
        self.mentions = mentions
        self.text = text
        self.canonicalNames = canonicalNames
        self.user = user
        numbers = NameNumbers(capacity: mentions.count)
        names.reserveCapacity(mentions.count)
        mentioned.reserveCapacity(mentions.count)
        let hasShortPeople =
            user != nil
            || mentions.contains { $0.kind == .person && PersonName.mayBeShort($0.range, in: text) }
        for mention in mentions {
            let number = numbers.number(of: text.digest(mention.range))
            mentioned.append(number)
            guard number == names.count else { continue }
            names.append(Name(first: mention))
            if mention.kind != .person || hasShortPeople { canonicalNames.add(mention, in: text) }
        }
    }

    private mutating func entities() -> [Entity] {
        let finder =
            mentions.contains(where: ChildFinder.mayHaveChildren)
            ? ChildFinder(user, known: names.map(\.first), in: text) : nil
        let roles = RoleFinder().roles(of: mentions, in: text)
        var entities: [Entity] = []
        entities.reserveCapacity(mentions.count)
        for (index, mention) in mentions.enumerated() {
            let facts = facts(of: index, finder)
            entities.append(
                Entity(
                    kind: mention.kind, range: mention.range, canonical: facts.canonical,
                    children: facts.children.map { child(of: mention, $0) },
                    role: mention.kind == .person ? roles[index].map(role) : nil, confidence: mention.confidence))
        }
        return entities
    }

    /// What is known of the name of a mention.
    private mutating func facts(of index: Int, _ finder: ChildFinder?) -> Facts {
        let mention = mentions[index]
        let number = mentioned[index]
        let first = names[number].first
        // A line break or letters of another width move what stands behind them.
        let isLikeFirst = mention.kind == first.kind && text.isEqual(mention.range, first.range)
        if isLikeFirst, let known = names[number].facts { return known }
        let facts = Facts(
            canonical: canonical(mention.range, mention.kind, number: number),
            children: finder?.children(of: mention, in: text) ?? [])
        if isLikeFirst { names[number].facts = facts }
        return facts
    }

    private func child(of mention: Mention, _ child: ChildFinder.Child) -> Entity {
        let start = mention.range.lowerBound
        let range = start + child.range.lowerBound..<start + child.range.upperBound
        return Entity(
            kind: child.kind, range: range, canonical: canonical(range, child.kind), confidence: mention.confidence)
    }

    private func role(_ role: RoleFinder.Role) -> Entity.Role {
        Entity.Role(
            title: text.name(asWritten: role.title),
            organization: role.organization.map { canonical($0, .organization) })
    }

    /// The canonical name of a name that stands somewhere, whose number may be known.
    private func canonical(_ range: Range<Int>, _ kind: Entity.Kind, number: Int? = nil) -> String {
        // Most names stand for themselves, which needs no more than their number.
        guard user != nil || canonicalNames.maySpellOut(kind) else {
            return shown(number ?? numbers.find(text.digest(range)), range)
        }
        let name = text.name(range)
        if let full = user?.entry(name)?.canonical { return full }
        let full = canonicalNames.canonical(name, kind)
        return user?.entry(full)?.canonical ?? shown(numbers.find(full.digest), range)
    }

    /// A name as the text first has it.
    private func shown(_ number: Int?, _ range: Range<Int>) -> String {
        text.name(asWritten: number.map { names[$0].first.range } ?? range)
    }
}
