import Wen

/// What many documents have in common: their keywords and names, and how these move and meet.
struct CorpusOverview {
    private static let keywordLimit = 20
    private static let nodeLimit = 28
    private static let seriesLimit = 5
    private static let periodLimit = 24

    /// Something that is counted by document.
    struct Tally {
        let name: String
        let kind: Entity.Kind?
        /// The documents that have it, by number, in order.
        var documents: [Int] = []
        /// All mentions.
        var mentions = 0
    }

    /// Keywords, those of the most documents first.
    let keywords: [Tally]
    /// Names, those of the most documents first.
    let entities: [Tally]
    private let dates: [String?]

    /// Counts.
    ///
    /// - Parameter documents: the analyses, each with its date, as `Period` reads it, where it has one.
    /// - Complexity: O(n log n) in all keywords and mentions.
    init(_ documents: [(analysis: Analysis, date: String?)]) {
        var keywords = Tallies()
        var entities = Tallies()
        for (number, document) in documents.enumerated() {
            for keyword in document.analysis.keywords {
                keywords.add(keyword.text, nil, count: keyword.count, document: number)
            }
            for group in EntityGroup.groups(
                of: document.analysis.entities, in: document.analysis.document)
            {
                entities.add(group.name, group.kind, count: group.count, document: number)
            }
        }
        self.keywords = keywords.ranked
        self.entities = entities.ranked
        dates = documents.map(\.date)
    }

    private struct Key: Hashable {
        let name: String
        let kind: Entity.Kind?
    }

    private struct Tallies {
        private var tallies: [Tally] = []
        private var slots: [Key: Int] = [:]

        mutating func add(_ name: String, _ kind: Entity.Kind?, count: Int, document: Int) {
            let key = Key(name: name, kind: kind)
            let slot = slots[key] ?? tallies.count
            if slot == tallies.count {
                slots[key] = slot
                tallies.append(Tally(name: name, kind: kind))
            }
            tallies[slot].documents.append(document)
            tallies[slot].mentions += count
        }

        var ranked: [Tally] {
            tallies.enumerated().sorted { one, other in
                (other.element.documents.count, other.element.mentions, one.offset)
                    < (one.element.documents.count, one.element.mentions, other.offset)
            }.map(\.element)
        }
    }

    /// The keywords of the most documents, as a chart; `nil` where there are none.
    func keywordChart(title: String) -> KeywordChart? {
        guard !keywords.isEmpty else { return nil }
        return KeywordChart(
            title: title,
            items: keywords.prefix(Self.keywordLimit).map {
                .init(text: $0.name, value: Double($0.documents.count), figure: String($0.documents.count))
            })
    }

    /// The same as a cloud.
    func cloud(title: String) -> WordCloud? {
        guard !keywords.isEmpty else { return nil }
        return WordCloud(
            title: title,
            words: keywords.prefix(3 * Self.keywordLimit).map {
                .init(text: $0.name, weight: Double($0.documents.count) + Double($0.mentions) / 100)
            })
    }

    /// In how many documents of each period the foremost keywords stand; `nil` where there are no two periods.
    func trends(title: String) -> TrendChart? {
        let names = periodNames
        let periods = Set(names.compactMap(\.self)).sorted()
        guard periods.count > 1, !keywords.isEmpty else { return nil }
        var slots: [String: Int] = [:]
        for (index, period) in periods.enumerated() { slots[period] = index }
        let series = keywords.prefix(Self.seriesLimit).map { keyword in
            var values = Array(repeating: 0, count: periods.count)
            for document in keyword.documents {
                if let slot = names[document].flatMap({ slots[$0] }) { values[slot] += 1 }
            }
            return TrendChart.Series(name: keyword.name, values: values)
        }
        return TrendChart(title: title, periods: periods, series: Array(series))
    }

    /// Each document's period, where it has a date: days, months or years, the finest that most dates tell and that a chart
    /// can show.
    private var periodNames: [String?] {
        let years = names(of: .year)
        let dated = years.count { $0 != nil }
        for period in [Period.day, .month] {
            let names = names(of: period)
            let known = names.compactMap(\.self)
            if 2 * known.count > dated, Set(known).count <= Self.periodLimit { return names }
        }
        return years
    }

    private func names(of period: Period) -> [String?] { dates.map { $0.flatMap(period.name) } }

    /// The names of the most documents, and how many documents have two of them; `nil` where none meet.
    func network(title: String) -> NetworkChart? {
        let foremost = entities.filter { $0.documents.count > 1 }.prefix(Self.nodeLimit)
        var edges: [NetworkChart.Edge] = []
        for one in foremost.indices {
            let own = Set(foremost[one].documents)
            for other in foremost.indices where other > one {
                let common = foremost[other].documents.count { own.contains($0) }
                if common > 0 { edges.append(.init(from: one, to: other, weight: common)) }
            }
        }
        guard !edges.isEmpty else { return nil }
        let nodes = foremost.compactMap { tally in
            tally.kind.map {
                NetworkChart.Node(name: tally.name, kind: $0, weight: tally.documents.count)
            }
        }
        return NetworkChart(title: title, nodes: nodes, edges: edges)
    }
}
