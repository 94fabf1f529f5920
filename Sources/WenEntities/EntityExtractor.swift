public import WenSegmentation

/// Finds the people, organisations and places of a document.
///
/// A tagger finds names sentence by sentence. The extractor adds what the whole document tells: bylines, lists of
/// organisations, second names (`简称“欧林公司”`), names that are clear in one place and recognised in others, full names
/// for short ones, roles, and names inside names.
///
/// ```swift
/// let document = Document("西园街道党工委书记张毅出席。")
/// let segmentation = try ICUSegmenter().segment(document)
/// let person = EntityExtractor().entities(in: document, segmentation).last
/// // person?.canonical is "张毅", person?.role?.title "书记", person?.role?.organization "西园街道党工委"
/// ```
public struct EntityExtractor: Sendable {
    private let tagger = CandidateTagger()
    private let user: UserGazetteer?

    /// Makes an extractor.
    ///
    /// - Parameter options: names of one's own.
    public init(options: Options = Options()) {
        user = options.gazetteer
    }

    /// Finds the names of a document.
    ///
    /// - Parameters:
    ///   - document: the document.
    ///   - segmentation: its tokens, with parts of speech, and its sentences: names are looked for in these.
    /// - Returns: the mentions in the order of the text, as ranges of UTF-8 bytes; none overlaps another, but for
    ///   children inside.
    /// - Complexity: O(n).
    public func entities(in document: Document, _ segmentation: Segmentation) -> [Entity] {
        entities(in: [document], [segmentation])[0]
    }

    /// The same for several documents, step by step: for many short ones that takes less time than one after the other, for
    /// what a step needs stays in the processor's caches.
    ///
    /// - Complexity: O(n).
    package func entities(in documents: [Document], _ segmentations: [Segmentation]) -> [[Entity]] {
        let texts = documents.indices.map { TextBytes(utf8: documents[$0].utf8) }
        // What a span has is not copied to be handed on.
        let documents = documents.span
        let segmentations = segmentations.span
        var tagged: [[Mention]] = []
        tagged.reserveCapacity(texts.count)
        for index in texts.indices { tagged.append(tagger.mentions(in: documents[index], segmentations[index])) }
        var found: [(mentions: [Mention], names: CanonicalNames)] = []
        found.reserveCapacity(texts.count)
        for index in texts.indices { found.append(mentions(tagged[index], segmentations[index], texts[index])) }
        return texts.indices.map { index in
            EntityMaker.entities(of: found[index].mentions, in: texts[index], found[index].names, user)
        }
    }

    /// Whether there are names of the user's own.
    package var hasUserNames: Bool { user != nil }

    /// The ranges and kinds of the same mentions, without canonical names, roles and children: what keywords need.
    ///
    /// - Complexity: O(n).
    package func mentions(in document: Document, _ segmentation: Segmentation) -> [Mention] {
        let tagged = tagger.mentions(in: document, segmentation)
        return mentions(tagged, segmentation, TextBytes(utf8: document.utf8)).mentions
    }

    /// Whether each mention is a person who only signs the text there: 记者沈嘉禾.
    ///
    /// - Complexity: O(n) for n mentions.
    package func signers(among mentions: [Mention], in document: Document) -> [Bool] {
        BylineFinder().signers(among: mentions, in: TextBytes(utf8: document.utf8))
    }

    /// What the whole document makes of the names that the tagger found.
    private func mentions(
        _ tagged: [Mention], _ segmentation: Segmentation, _ text: TextBytes
    ) -> (mentions: [Mention], names: CanonicalNames) {
        var mentions = tagged.contains { isCommon($0, text) } ? tagged.filter { !isCommon($0, text) } : tagged
        let marks = TextMarks(text)
        mentions = mentions.merged(with: BylineFinder().people(in: text, marks), preferOthers: true)
        mentions = withMembers(mentions, text, marks)
        let spaced = SpacedNameFinder().people(in: text, marks)
        // To the tagger the surname of such a name may be the whole, as in 王女士, or the given name start another.
        if !spaced.isEmpty { mentions = mentions.withoutRivals(of: spaced) }
        mentions = mentions.merged(with: spaced, preferOthers: false)
        let own = user?.mentions(in: text) ?? []
        mentions = mentions.merged(withUserNames: own)
        let names = CanonicalNames()
        mentions = addAliases(to: mentions, text, names)
        mentions = recall(mentions, text, segmentation, names)
        mentions = OrganizationJoiner().joined(mentions, in: text)
        // A name of one's own stays as it is given, whatever the rules made of it.
        return (mentions.merged(withUserNames: own), names)
    }

    /// Whether a mention is a word for any organisation, such as 本公司, or what a byline says that people did, as in 文/王小明.
    private func isCommon(_ mention: Mention, _ text: TextBytes) -> Bool {
        switch mention.kind {
        case .organization:
            mention.range.count <= EntityExtractor.longestCommonWord
                && text.classes(of: mention.range).contains(.generalModifier)
        case .person: BylineFinder.isWork(mention.range, text)
        case .location: false
        }
    }

    /// Six characters, in bytes.
    private static let longestCommonWord = 18

    /// Adds the organisations of lists that say so, and takes away what grows. A list that may be of kinds of things counts where
    /// one of its members is known as an organisation. What is known as a place stays one: 北京、上海等高校集中的城市.
    private func withMembers(_ mentions: [Mention], _ text: TextBytes, _ marks: TextMarks) -> [Mention] {
        let lists = MemberListFinder(mentions).lists(in: text, marks)
        guard !lists.isEmpty else { return mentions }
        let kinds = Dictionary(mentions.lazy.map { ($0.range, $0.kind) }) { first, _ in first }
        func isMember(_ mention: Mention) -> Bool { kinds[mention.range] == .organization }
        let produce = Set(lists.lazy.filter { $0.kind == .produce }.flatMap(\.members).map(\.range))
        let members = lists.lazy
            .filter { $0.kind == .names || $0.kind == .organizations && $0.members.contains(where: isMember) }
            .flatMap(\.members).filter { kinds[$0.range] != .location }
        return mentions.filter { $0.kind != .organization || !produce.contains($0.range) }
            .merged(with: Array(members), preferOthers: true)
    }

    /// Adds second names where the text gives them, and notes what they stand for.
    private func addAliases(to mentions: [Mention], _ text: TextBytes, _ names: CanonicalNames) -> [Mention] {
        var found: [Mention] = []
        for alias in AliasFinder().aliases(of: mentions, in: text) {
            // What a contract calls “公司” or “甲方” is no name, though it says whom it means.
            guard text.classes(of: alias.range).isDisjoint(with: [.anyHead, .generalModifier, .title])
            else { continue }
            let mention = mentions[alias.mention]
            names.add(
                alias: text.name(alias.range), at: alias.range, mention.kind, of: text.name(mention.range), in: text)
            found.append(Mention(kind: mention.kind, range: alias.range, confidence: max(mention.confidence, 0.9)))
        }
        return mentions.merged(with: found, preferOthers: true)
    }

    /// Adds the places where names that are clear elsewhere stand.
    private func recall(_ mentions: [Mention], _ text: TextBytes, _ segmentation: Segmentation, _ names: CanonicalNames)
        -> [Mention]
    {
        guard !mentions.isEmpty else { return mentions }
        func isBoundary(_ byte: Int) -> Bool { segmentation.token(at: byte).map { $0.start == byte } ?? true }
        let finder = ShortNameFinder()
        var memory = NameMemory(mentions, in: text)
        for alias in names.shortNames where alias.range.count >= 6 { memory.add(alias.range, alias.kind, in: text) }
        for mention in mentions where mention.confidence >= Mention.sure {
            for range in finder.shortNames(of: mention, in: text, segmentation) {
                memory.add(range, mention.kind, in: text)
            }
        }
        let found = memory.mentions(in: text, isBoundary: isBoundary)
        // Most lines say nothing again.
        if found.areAll(among: mentions) { return mentions }
        let whole = found.filter { isBoundary($0.range.lowerBound) && isBoundary($0.range.upperBound) }
        return mentions.withoutParts(of: whole).merged(with: found, preferOthers: false)
    }
}
