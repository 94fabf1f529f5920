import Wen

/// What many documents have in common: their keywords and names, and how these move and meet.
struct CorpusOverview {
    /// Keywords, those of the most documents first.
    let keywords: [Tally]
    /// Names, those of the most documents first; a name that documents take for different things is one.
    let entities: [Tally]
    /// When documents were published.
    let periods: DocumentPeriods
    let documentCount: Int

    /// Counts.
    ///
    /// - Parameter documents: the analyses, each with its date, as `Period` reads it, where it has one.
    /// - Complexity: O(n log n) in all keywords and mentions.
    init(_ documents: [(analysis: Analysis, date: String?)]) {
        var keywords = Tally.Table()
        var entities = Tally.Table()
        for (number, document) in documents.enumerated() {
            let analysis = document.analysis
            // Scores compare within one document only; a share of its best does across them.
            let best = analysis.keywords.reduce(0) { max($0, $1.score) }
            for keyword in analysis.keywords {
                keywords.add(
                    keyword.text, keyword.entity.flatMap(Entity.Kind.init), count: keyword.count,
                    weight: best > 0 ? keyword.score / best : 0, document: number)
            }
            for group in EntityGroup.groups(of: analysis.entities, in: analysis.document) {
                entities.add(group.name, group.kind, count: group.count, document: number)
            }
        }
        self.keywords = keywords.ranked
        self.entities = entities.ranked
        periods = DocumentPeriods(documents.map(\.date))
        documentCount = documents.count
    }

    /// The keywords that stand for the documents; see ``LeadingKeywords``.
    func leading(_ limit: Int) -> LeadingKeywords { LeadingKeywords(keywords, of: documentCount, limit: limit) }
}
