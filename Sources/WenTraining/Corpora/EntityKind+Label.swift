import WenEntities

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
