import WenEntities

/// A text of an entity corpus and its entities.
public struct GoldEntities: Hashable, Sendable {
    /// The text.
    public let text: String
    /// The entities, as ranges of Unicode scalars.
    public let entities: Set<EntityEvaluation.Item>
}

extension Entity.Kind {
    /// The type that corpora write as `PER`, `ORG`, `LOC` or `GPE`, and Wen by its name; `nil` for others.
    init?(label: some StringProtocol) {
        switch label {
        case "PER", "person": self = .person
        case "ORG", "organization": self = .organization
        case "LOC", "GPE", "location": self = .location
        default: return nil
        }
    }
}
