import WenEntities
import WenKeywords

extension KeywordName {
    /// A recognised name, which is a keyword as a whole or not at all.
    init(_ mention: Mention) {
        self.init(mention.range, tag: mention.kind.tag)
    }
}

extension Entity.Kind {
    /// The part of speech of such a name.
    fileprivate var tag: PartOfSpeech {
        switch self {
        case .person: .nr
        case .organization: .nt
        case .location: .ns
        }
    }
}
