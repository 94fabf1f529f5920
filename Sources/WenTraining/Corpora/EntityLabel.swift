import WenEntities

/// What a label of a gold standard stands for.
enum EntityLabel {
    /// A kind that Wen finds.
    case kind(Entity.Kind)
    /// A type of a scheme that tells more types apart; Wen finds no such names, and none are scored.
    case other

    private static let kinds: [String: Entity.Kind] = [
        "PER": .person, "PERSON": .person, "person": .person, "ORG": .organization, "organization": .organization,
        "LOC": .location, "GPE": .location, "location": .location,
    ]

    /// Of CoNLL-2003 and Universal NER, of OntoNotes 5 and ACE, and of CLUENER.
    private static let others = [
        ["MISC", "OTH"],
        [
            "NORP", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE", "DATE", "TIME", "PERCENT", "MONEY",
            "QUANTITY", "ORDINAL", "CARDINAL", "VEH", "WEA",
        ],
        ["address", "book", "company", "game", "government", "movie", "name", "position", "scene"],
    ]

    private static let all = others.joined().reduce(into: kinds.mapValues(EntityLabel.kind)) { $0[$1] = .other }

    /// Reads a label, without what marks the start and the end of an entity; `nil` where no scheme has it.
    init?(_ label: some StringProtocol) {
        guard let known = Self.all[String(label)] else { return nil }
        self = known
    }

    /// Says that a label is not known, and which are.
    static func fault(_ label: some StringProtocol) -> String {
        "The label '\(label)' is not known. Known are \(kinds.keys.sorted().joined(separator: ", ")); and, for what is "
            + "not scored, \(others.joined().joined(separator: ", "))."
    }
}
