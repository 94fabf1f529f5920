package import WenEntities
package import WenKeywords
package import WenSegmentation

/// Finds the names that keywords ask for: each is a keyword as a whole, or not at all.
///
/// Not every text is searched. Of abstracts 61 in 100 speak of no name by their parts of speech, of stories nine: the few names
/// that are found there are seldom right (夏玉米, 评价光电), and seldom keywords.
package struct KeywordNames: Sendable {
    private let entities: EntityExtractor

    /// Finds names with an extractor.
    package init(_ entities: EntityExtractor = EntityExtractor()) {
        self.entities = entities
    }

    /// The names of a text that is searched; none of another.
    ///
    /// - Complexity: O(n).
    package func names(in document: Document, _ segmentation: Segmentation) -> [KeywordName] {
        guard areSought(in: segmentation.tokens) else { return [] }
        return names(of: entities.mentions(in: document, segmentation), in: document)
    }

    /// The names of a title.
    ///
    /// - Parameters:
    ///   - title: the title as a document.
    ///   - isTextNaming: whether names were found in its text.
    /// - Complexity: O(n).
    package func names(
        inTitle title: Document, _ segmentation: Segmentation, ofNamingText isTextNaming: Bool
    ) -> [KeywordName] {
        guard areSought(inTitle: segmentation.tokens, ofNamingText: isTextNaming) else { return [] }
        return names(of: entities.mentions(in: title, segmentation), in: title)
    }

    /// The names that mentions are for keywords. Who signs the text is no keyword.
    ///
    /// - Complexity: O(n) for n mentions.
    func names(of mentions: [Mention], in document: Document) -> [KeywordName] {
        zip(mentions, entities.signers(among: mentions, in: document)).map { mention, isSigner in
            KeywordName(mention.range, tag: mention.kind.tag, isKeyword: !isSigner)
        }
    }

    /// Whether a text is searched: it is short, it begins with a word whose part of speech is that of a person, a place or an
    /// organisation, or has more than a few of them, or there are names of the user's own.
    func areSought(in text: [Token]) -> Bool {
        entities.hasUserNames || text.count < KeywordNames.tellingLength
            || text.prefix(KeywordNames.beginning).contains { KeywordNames.isOfEntity($0.tag) }
            || hasManyNames(text)
    }

    /// Whether a title is searched: names were found in its text, its own words speak of one, or there are names of the user's
    /// own.
    func areSought(inTitle title: [Token], ofNamingText isTextNaming: Bool) -> Bool {
        isTextNaming || entities.hasUserNames || title.contains { $0.tag?.universal == .properNoun }
    }

    private func hasManyNames(_ text: [Token]) -> Bool {
        // All are counted: which ones are is hard to guess for the processor.
        let count = text.reduce(0) { $0 &+ (KeywordNames.isOfEntity($1.tag) ? 1 : 0) }
        return count >= min(KeywordNames.manyNames, text.count / KeywordNames.tokensOfOneName)
    }

    /// Whether a part of speech is that of a name of a person, a place or an organisation.
    private static func isOfEntity(_ tag: PartOfSpeech?) -> Bool {
        switch tag {
        case .nr, .ns, .nt: true
        default: false
        }
    }

    /// From how many tokens on it tells something that few words speak of a name.
    private static let tellingLength = 64
    /// How many tokens are the beginning of a text.
    private static let beginning = 8
    /// How many words that speak of a name are many in any text, and how many tokens have one in a text that has many.
    private static let manyNames = 6
    private static let tokensOfOneName = 16
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
