/// Leads the short names of a document to its full names.
struct CanonicalNames {
    private let gazetteer: Gazetteer
    /// What short names stand for, where the text says it.
    private(set) var aliases: [[UInt16]: [UInt16]] = [:]
    /// The beginnings of companies' own names, without the place before them; empty where two companies share one.
    private var companies: [[UInt16]: [UInt16]] = [:]
    /// Surnames, and last parts of foreign names; empty where two people share one.
    private var people: [[UInt16]: [UInt16]] = [:]

    init(_ gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
    }

    /// Notes what the text itself calls a second name. `欧林公司` lets `欧林` mean the same.
    mutating func add(alias: [UInt16], of name: [UInt16]) {
        let full = aliases[name] ?? name
        aliases[alias] = full
        if let short = CanonicalNames.shortened(alias), aliases[short] == nil { aliases[short] = full }
    }

    /// Notes a name, so that shorter forms of it are led to it.
    mutating func add(_ name: [UInt16], _ kind: Entity.Kind) {
        switch kind {
        case .organization: addCompany(name)
        case .person: addPerson(name)
        case .location: break
        }
    }

    private mutating func addCompany(_ name: [UInt16]) {
        guard let own = ownName(name).map({ name[$0] }) else { return }
        for length in stride(from: 2, through: min(own.count, CanonicalNames.longestPrefix), by: 1) {
            CanonicalNames.add(Array(own.prefix(length)), name, &companies)
        }
    }

    private mutating func addPerson(_ name: [UInt16]) {
        if let dot = name.lastIndex(of: FoldedUnit.dot) {
            CanonicalNames.add(Array(name[(dot + 1)...]), name, &people)
        } else if name.count == 2 || name.count == 3 {
            CanonicalNames.add([name[0]], name, &people)
        } else if name.count == 4 {
            CanonicalNames.add(Array(name[..<2]), name, &people)
        }
    }

    private static func add(_ short: [UInt16], _ name: [UInt16], _ names: inout [[UInt16]: [UInt16]]) {
        if let other = names[short], other != name {
            names[short] = []
        } else {
            names[short] = name
        }
    }

    /// The full name that a name stands for in this document.
    func canonical(_ name: [UInt16], _ kind: Entity.Kind) -> [UInt16] {
        // 青岛港 is a place still where the company of that name is 青岛港公司 for short.
        if let full = aliases[name], kind != .location || ownName(full) == nil { return full }
        let candidate: [UInt16]?
        switch kind {
        case .organization:
            candidate = companies[name] ?? CanonicalNames.shortened(name).flatMap { companies[$0] }
        case .person: candidate = people[name]
        case .location: candidate = nil
        }
        guard let candidate, candidate.count > name.count else { return name }
        return aliases[candidate] ?? candidate
    }

    /// The part of a full company name without the place before and the legal form behind: `欧林生物科技`.
    ///
    /// - Parameter isRegistered: whether only forms of registered names count, such as 有限公司.
    func ownName(_ name: [UInt16], isRegistered: Bool = false) -> Range<Int>? {
        let forms = isRegistered ? CanonicalNames.registeredForms : CanonicalNames.legalForms
        guard let form = forms.first(where: { name.count > $0.count && name.suffix($0.count).elementsEqual($0) })
        else { return nil }
        var start = 0
        gazetteer.forEachMatch(in: name, from: 0) { end, classes in
            if !classes.isDisjoint(with: [.division, .place]), name.count - end - form.count >= 2 { start = end }
        }
        let end = name.count - form.count
        return end - start >= 2 ? start..<end : nil
    }

    /// A name without the general word at its end: `欧林公司` gives `欧林`.
    private static func shortened(_ name: [UInt16]) -> [UInt16]? {
        for word in generalWords where name.count >= word.count + 2 && name.suffix(word.count).elementsEqual(word) {
            return Array(name.dropLast(word.count))
        }
        return nil
    }

    private static let longestPrefix = 8
    private static let registeredForms = [
        "集团股份有限公司", "股份有限公司", "有限责任公司", "集团有限公司", "有限公司",
    ].map { Array($0.utf16) }
    private static let legalForms = registeredForms + ["集团公司", "集团", "公司"].map { Array($0.utf16) }
    private static let generalWords = ["集团公司", "公司", "集团", "股份"].map { Array($0.utf16) }
}
