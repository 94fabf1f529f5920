import WenEntities

extension Entity.Role {
    /// Organisation and title in one line.
    var label: String { [organization, title].compactMap { $0 }.joined(separator: " ") }
}
