/// What a character is in a name: its begin, inside or end, a name by itself, or outside of all names.
///
/// The raw value is the label's lane in a vector of votes. Labels that may follow the end of a name or plain text are in
/// the lower half, labels within a name in the upper half; lanes 7, 14 and 15 are empty.
package enum NameLabel: UInt8, CaseIterable, Sendable {
    case beginPerson, beginOrganization, beginLocation, singlePerson, singleOrganization, singleLocation, outside
    case insidePerson = 8
    case insideOrganization, insideLocation, endPerson, endOrganization, endLocation

    /// The lanes of a vector of votes.
    package static let lanes = 16

    /// The label of a character in a name.
    ///
    /// - Parameters:
    ///   - isFirst: whether the name begins with it.
    ///   - isLast: whether the name ends with it.
    package init(_ kind: Entity.Kind, isFirst: Bool, isLast: Bool) {
        let base: UInt8 = isFirst ? (isLast ? 3 : 0) : (isLast ? 11 : 8)
        let place: UInt8 =
            switch kind {
            case .person: 0
            case .organization: 1
            case .location: 2
            }
        self = NameLabel(rawValue: base + place) ?? .outside
    }

    /// What the name is; `nil` outside.
    package var kind: Entity.Kind? {
        switch self {
        case .outside: nil
        case .beginPerson, .singlePerson, .insidePerson, .endPerson: .person
        case .beginOrganization, .singleOrganization, .insideOrganization, .endOrganization: .organization
        case .beginLocation, .singleLocation, .insideLocation, .endLocation: .location
        }
    }

    /// Whether a name goes on behind this label.
    package var isOpen: Bool { rawValue <= 2 || (8...10).contains(rawValue) }
    /// Whether a name has begun before this label.
    package var isContinued: Bool { rawValue >= 8 }

    /// Whether one label may follow another.
    package static func allows(_ first: NameLabel, _ second: NameLabel) -> Bool {
        guard first.isOpen == second.isContinued else { return false }
        return !first.isOpen || first.kind == second.kind
    }
}
