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
    private let tagger: any EntityTagger
    private let gazetteer: Gazetteer

    /// Makes an extractor with the default tagger.
    public init() {
        self.init(tagger: CandidateTagger())
    }

    /// Makes an extractor with a tagger of your own.
    public init(tagger: some EntityTagger) {
        self.tagger = tagger
        gazetteer = .embedded
    }

    /// The mentions in the order of the text; none overlaps another, but for children inside.
    ///
    /// Complexity: O(n).
    public func entities(in document: Document, _ segmentation: Segmentation) -> [Entity] {
        let text = TextBytes(utf8: document.utf8)
        var mentions = tagger.mentions(in: document, segmentation)
        mentions = mentions.merged(with: BylineFinder(gazetteer).people(in: text), preferOthers: true)
        mentions = mentions.merged(
            with: members(in: text, mentions), preferOthers: true)
        var names = CanonicalNames(gazetteer)
        mentions = addAliases(to: mentions, text, &names)
        mentions = recall(mentions, text, segmentation, names)
        mentions = OrganizationJoiner(gazetteer).joined(mentions, in: text)
        return finish(mentions, text, names)
    }

    /// The organisations of lists that say so. What is known as a place stays one: 北京、上海等高校集中的城市.
    private func members(in text: TextBytes, _ mentions: [Mention]) -> [Mention] {
        let places = Set(mentions.lazy.filter { $0.kind == .location }.map(\.range))
        return MemberListFinder().organizations(in: text).filter { !places.contains($0.range) }
    }

    /// Adds second names where the text gives them, and notes what they stand for.
    private func addAliases(to mentions: [Mention], _ text: TextBytes, _ names: inout CanonicalNames) -> [Mention] {
        var found: [Mention] = []
        for alias in AliasFinder().aliases(of: mentions, in: text) {
            let mention = mentions[alias.mention]
            names.add(alias: text.units(alias.range), of: text.units(mention.range))
            found.append(Mention(kind: mention.kind, range: alias.range, confidence: max(mention.confidence, 0.9)))
        }
        return mentions.merged(with: found, preferOthers: true)
    }

    /// Adds the places where names that are clear elsewhere stand.
    private func recall(_ mentions: [Mention], _ text: TextBytes, _ segmentation: Segmentation, _ names: CanonicalNames)
        -> [Mention]
    {
        var shortNames = Set(names.aliases.keys.map { Array(String(decoding: $0, as: UTF16.self).utf8) })
        for mention in mentions where mention.kind == .organization && mention.range.count > 12 {
            let units = text.units(mention.range)
            guard let own = names.ownName(units, isRegistered: true) else { continue }
            let start = mention.range.lowerBound + String(decoding: units[..<own.lowerBound], as: UTF16.self).utf8.count
            if isFanciful(segmentation.tokens[segmentation.tokenIndex(at: start)]) {
                shortNames.insert(Array(String(decoding: units[own], as: UTF16.self).utf8))
            }
        }
        let memory = NameMemory(mentions, shortNames: shortNames, in: text)
        let found = memory.mentions(in: text) { byte in
            let index = segmentation.tokenIndex(at: byte)
            return index == segmentation.tokens.count || segmentation.tokens[index].start == byte
        }
        return mentions.merged(with: found, preferOthers: false)
    }

    /// Whether a token starts a company's own name rather than what it makes: 远|帆|电子, not 生物|制品.
    private func isFanciful(_ token: Token) -> Bool {
        if token.range.count <= 3 { return true }
        switch token.tag {
        case .nr, .nz, .nt, .ns, .j: return true
        default: return false
        }
    }

    /// Makes entities of mentions: canonical names, roles, children.
    private func finish(_ mentions: [Mention], _ text: TextBytes, _ names: CanonicalNames) -> [Entity] {
        var names = names
        var kinds: [[UInt16]: Entity.Kind] = [:]
        let units = mentions.map { text.units($0.range) }
        for index in mentions.indices where kinds[units[index]] == nil {
            kinds[units[index]] = mentions[index].kind
            names.add(units[index], mentions[index].kind)
        }
        var childFinder = ChildFinder(gazetteer, known: kinds)
        let roles = RoleFinder(gazetteer)
        var entities: [Entity] = []
        entities.reserveCapacity(mentions.count)
        for (index, mention) in mentions.enumerated() {
            func canonical(_ at: Int) -> String {
                EntityExtractor.string(names.canonical(units[at], mentions[at].kind))
            }
            var entity = Entity(
                kind: mention.kind, range: mention.range, canonical: canonical(index), confidence: mention.confidence)
            entity.children = childFinder.children(of: mention, in: text).map { child in
                let range =
                    mention.range.lowerBound + child.range.lowerBound..<mention.range.lowerBound
                    + child.range.upperBound
                return Entity(
                    kind: child.kind, range: range,
                    canonical: EntityExtractor.string(names.canonical(text.units(range), child.kind)),
                    confidence: mention.confidence)
            }
            if mention.kind == .person, let role = roles.role(of: index, mentions, in: text) {
                entity.role = Entity.Role(
                    title: EntityExtractor.string(text.units(role.title)),
                    organization: role.organization.map(canonical))
            }
            entities.append(entity)
        }
        return entities
    }

    /// A name as a string, without white space that a line break or a layout put into it.
    private static func string(_ units: [UInt16]) -> String {
        String(decoding: units.filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x3000 }, as: UTF16.self)
    }
}
