public import Wen

/// All mentions of one entity in a document.
///
/// ```swift
/// EntityGroup.groups(of: analysis.entities, in: analysis.document).first?.name  // "成都欧林生物科技股份有限公司"
/// ```
public struct EntityGroup: Hashable, Sendable {
    /// What the entity is.
    public let kind: Entity.Kind
    /// The canonical name.
    public let name: String
    /// The other names that the text has for it, in the order of their first mention.
    public private(set) var aliases: [String] = []
    /// What the text says a person is, each role once, in order.
    public private(set) var roles: [Entity.Role] = []
    /// Where it stands: half-open ranges of UTF-8 bytes, in order.
    public private(set) var mentions: [Range<Int>] = []

    /// How often it is mentioned.
    public var count: Int { mentions.count }

    private init(kind: Entity.Kind, name: String) {
        self.kind = kind
        self.name = name
    }

    private struct Key: Hashable {
        let kind: Entity.Kind
        let name: String
    }

    /// Puts the mentions of the same kind and canonical name together, the most frequent first; among equals the one
    /// that is mentioned first.
    ///
    /// - Parameters:
    ///   - entities: those of the document, in the order of the text.
    ///   - document: the text that they stand in.
    /// - Complexity: O(n log n).
    public static func groups(of entities: [Entity], in document: Document) -> [EntityGroup] {
        var groups: [EntityGroup] = []
        var slots: [Key: Int] = [:]
        for entity in entities {
            let key = Key(kind: entity.kind, name: entity.canonical)
            let slot = slots[key] ?? groups.count
            if slot == groups.count {
                slots[key] = slot
                groups.append(EntityGroup(kind: entity.kind, name: entity.canonical))
            }
            groups[slot].add(entity, in: document)
        }
        let ranked = groups.enumerated().sorted { one, other in
            (other.element.count, one.offset) < (one.element.count, other.offset)
        }
        return ranked.map(\.element)
    }

    private mutating func add(_ entity: Entity, in document: Document) {
        mentions.append(entity.range)
        let surface = document.text(in: entity.range)
        if surface != name, !aliases.contains(surface) { aliases.append(surface) }
        if let role = entity.role, !roles.contains(role) { roles.append(role) }
    }
}
