import WenEntities
import WenSegmentation

/// A text of an entity corpus and its entities.
public struct GoldEntities: Hashable, Sendable {
    /// The text.
    public let text: String
    /// The entities, as ranges of Unicode scalars.
    public let entities: Set<EntityEvaluation.Item>
}

extension GoldEntities {
    /// The entities as ranges of bytes, in the order of the text; of those that start together the shortest first.
    ///
    /// - Complexity: O(length of the text + n log n) for n entities.
    func mentions(in document: Document) -> [Mention] {
        let map = OffsetMap(document)
        return entities.sorted().compactMap { item in
            guard let start = map.utf8Offset(of: item.range.lowerBound, in: .scalar),
                let end = map.utf8Offset(of: item.range.upperBound, in: .scalar)
            else { return nil }
            return Mention(kind: item.kind, range: start..<end)
        }
    }
}
