/// One mention of a named entity.
public struct Entity: Hashable, Sendable {
    /// The types, by their names in JSON.
    public enum Kind: String, CaseIterable, Sendable {
        /// A person's whole name, without titles.
        case person
        /// The outermost full name of an organised body.
        case organization
        /// A country, place, street, zone, mountain, river.
        case location

        /// The place in the list of all kinds.
        var index: Int {
            switch self {
            case .person: 0
            case .organization: 1
            case .location: 2
            }
        }
    }

    /// What it is.
    public var kind: Kind
    /// The mention: a half-open range of UTF-8 bytes.
    public var range: Range<Int>
    /// The name that all mentions of the same entity carry: the full name that the document gives.
    public var canonical: String
    /// Names inside this name, in the order of the text; none overlaps another.
    public var children: [Entity]
    /// What the text says a person is, where it does.
    public var role: Role?
    /// How sure Wen is, from 0 to 1.
    public var confidence: Double

    /// A person's title and the organisation it is held in: `西园街道党工委书记张毅`.
    public struct Role: Hashable, Sendable {
        /// The title, without what the organisation's name says: `书记`, `总经理`, `书记、董事长`, `记者`.
        public var title: String
        /// The organisation's name, where the text gives it.
        public var organization: String?

        /// Makes a role.
        ///
        /// - Parameters:
        ///   - title: as the text has it.
        ///   - organization: the canonical name, where the text gives one.
        public init(title: String, organization: String? = nil) {
            self.title = title
            self.organization = organization
        }
    }

    /// Makes a mention.
    ///
    /// - Parameters:
    ///   - kind: what it is.
    ///   - range: a half-open range of UTF-8 bytes.
    ///   - canonical: the name that all mentions of the same entity carry.
    ///   - children: names inside it, in the order of the text.
    ///   - role: what the text says a person is.
    ///   - confidence: how sure it is, from 0 to 1.
    public init(
        kind: Kind, range: Range<Int>, canonical: String, children: [Entity] = [], role: Role? = nil,
        confidence: Double = 1
    ) {
        self.kind = kind
        self.range = range
        self.canonical = canonical
        self.children = children
        self.role = role
        self.confidence = confidence
    }
}
