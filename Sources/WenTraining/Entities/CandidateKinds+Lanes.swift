import WenEntities

extension Candidate.Kinds {
    /// Of names of some kinds.
    init(_ kinds: Set<Entity.Kind>) {
        self = []
        if kinds.contains(.person) { insert(.person) }
        if kinds.contains(.organization) { insert(.organization) }
        if kinds.contains(.location) { insert(.location) }
    }

    /// 1 for each of the kinds, 0 for the others.
    var lanes: SIMD4<Float> {
        SIMD4(contains(.person) ? 1 : 0, contains(.organization) ? 1 : 0, contains(.location) ? 1 : 0, 0)
    }
}
