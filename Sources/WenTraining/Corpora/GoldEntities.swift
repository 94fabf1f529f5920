import WenEntities
import WenSegmentation

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

extension GoldEntities {
    /// The entities as ranges of bytes, in the order of the text.
    func mentions(in document: Document) -> [Mention] {
        let map = OffsetMap(document)
        return entities.compactMap { item in
            guard let start = map.utf8Offset(of: item.range.lowerBound, in: .scalar),
                let end = map.utf8Offset(of: item.range.upperBound, in: .scalar)
            else { return nil }
            return Mention(kind: item.kind, range: start..<end)
        }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}
