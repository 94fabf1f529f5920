/// Leads the short names of a document to its full names.
final class CanonicalNames {
    /// A name that the text may use for a longer one, and where it stands.
    struct ShortName {
        var range: Range<Int>
        var kind: Entity.Kind
    }

    /// What short names stand for, where the text says it.
    private var aliases: [FoldedName: FoldedName] = [:]
    /// These aliases, and short forms of them that the text may use as well: 欧林 where it calls the company 欧林公司.
    private(set) var shortNames: [ShortName] = []
    private var companies = ShortForms()
    private var agencies = ShortForms()
    private var people = ShortForms()
    /// Those that only a table knows.
    private var known = ShortForms()
    private var initials = Initials()

    /// Notes what the text itself calls a second name. `欧林公司` lets `欧林` mean the same.
    func add(
        alias: FoldedName, at range: Range<Int>, _ kind: Entity.Kind, of name: FoldedName, in text: TextBytes
    ) {
        let full = aliases[name] ?? name
        guard alias != full else { return }
        aliases[alias] = full
        shortNames.append(ShortName(range: range, kind: kind))
        guard let short = CompanyName.shortened(alias), aliases[short] == nil else { return }
        aliases[short] = full
        shortNames.append(
            ShortName(range: range.lowerBound..<text.end(ofNameUnits: short.count, in: range), kind: kind))
    }

    /// Notes the name of a mention, so that shorter forms of it are led to it.
    func add(_ mention: Mention, in text: TextBytes) {
        switch mention.kind {
        case .organization: addOrganization(mention.range, text)
        case .person:
            let name = text.name(mention.range)
            for short in PersonName.shortForms(of: name.units) { people.add(FoldedName(short), of: name) }
        case .location: break
        }
    }

    private func addOrganization(_ range: Range<Int>, _ text: TextBytes) {
        let isCompany = CompanyName.endsForm(text.unit(before: range.upperBound))
        guard isCompany || range.count >= CanonicalNames.shortestFull else { return }
        let name = text.name(range)
        for short in KnownShortNames.embedded.shortNames(of: name) { known.add(short, of: name) }
        if isCompany {
            for units in CompanyName.shortForms(of: name.units) {
                let short = FoldedName(units)
                companies.add(short, of: name) { CompanyName.mayStand($0, for: $1, sharing: short) }
            }
            return
        }
        initials.add(name)
        guard range.count >= CanonicalNames.shortestAgency else { return }
        for short in AgencyName.shortForms(of: name.units) { agencies.add(FoldedName(short), of: name) }
    }

    /// Whether a name of a kind may stand for another.
    func maySpellOut(_ kind: Entity.Kind) -> Bool {
        if !aliases.isEmpty { return true }
        return switch kind {
        case .organization: !companies.isEmpty || !agencies.isEmpty || !known.isEmpty || !initials.isEmpty
        case .person: !people.isEmpty
        case .location: false
        }
    }

    /// The full name that a name stands for in this document.
    func canonical(_ name: FoldedName, _ kind: Entity.Kind) -> FoldedName {
        // 青岛港 is a place still where the company of that name is 青岛港公司 for short.
        if let full = aliases[name], kind != .location || CompanyName.ownName(full.units) == nil {
            return spelledOut(full)
        }
        let candidate: FoldedName? =
            switch kind {
            case .organization: organization(name)
            case .person: person(name)
            case .location: nil
            }
        // 陈燕 is no longer than 小陈.
        guard let candidate, candidate.count > name.count || kind == .person else { return name }
        return spelledOut(candidate)
    }

    private func organization(_ name: FoldedName) -> FoldedName? {
        if let meaning = known[name] ?? companies[name] ?? agencies[name] { return meaning.name }
        if let short = CompanyName.shortened(name), let meaning = companies[short] { return meaning.name }
        return initials.full(of: name)
    }

    private func person(_ name: FoldedName) -> FoldedName? {
        if let meaning = people[name] { return meaning.name }
        return PersonName.surname(inFamiliar: name.units).flatMap { people[FoldedName($0)]?.name }
    }

    /// What a name that another stands for stands for itself, if the text says that of it further on.
    private func spelledOut(_ name: FoldedName) -> FoldedName {
        var full = name
        // Two names may each be called the other.
        for _ in 0..<CanonicalNames.longestChain { full = aliases[full] ?? full }
        return full
    }

    private static let longestChain = 4
    /// Four characters, in bytes: 浙江大学.
    private static let shortestFull = 12
    /// Six characters, in bytes: 梅陵人民法院.
    private static let shortestAgency = 18
}
