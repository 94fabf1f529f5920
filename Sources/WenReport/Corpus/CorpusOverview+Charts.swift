import Wen

/// The charts of many documents; `nil` where these have nothing for one.
extension CorpusOverview {
    private static let barLimit = 20
    private static let wordLimit = 60
    private static let seriesLimit = 5
    /// Among how many keywords those are looked for that move most: rare ones jump by chance.
    private static let moverPool = 40
    /// What moves less than this share of what moves most has no line.
    private static let leastMovement = 0.2

    /// Whether the bars of keywords measure documents, and not weight.
    var keywordsAreByDocuments: Bool { leading(Self.barLimit).isByDocuments }

    /// The leading keywords as bars, which measure documents or weight.
    func keywordChart(title: String, _ room: DrawingRoom) -> KeywordChart? {
        let leading = leading(Self.barLimit)
        guard !leading.all.isEmpty else { return nil }
        let items = leading.all.map { tally in
            let count = tally.documents.count
            return leading.isByDocuments
                ? KeywordChart.Item(text: tally.name, value: Double(count), figure: String(count))
                : KeywordChart.Item(text: tally.name, value: tally.weight, figure: "×\(tally.mentions)")
        }
        return KeywordChart(title: title, items: items, width: room.half)
    }

    /// The same as a cloud.
    func cloud(title: String, _ room: DrawingRoom, _ language: PageLanguage) -> WordCloud? {
        let leading = leading(Self.wordLimit)
        guard !leading.all.isEmpty else { return nil }
        let words = leading.all.map { tally in
            let weight =
                leading.isByDocuments ? Double(tally.documents.count) + Double(tally.mentions) / 100 : tally.weight
            return WordCloud.Word(text: tally.name, weight: weight, kind: tally.kind)
        }
        return WordCloud(title: title, words: words, width: room.half, language: language)
    }

    /// In how many documents of each period those keywords stand that move most, by G² against the number of all
    /// documents; lines upon each other are one.
    func trends(title: String, _ room: DrawingRoom) -> TrendChart? {
        guard trendsAbsence == nil else { return nil }
        let movers = keywords.prefix { $0.documents.count > 1 }.prefix(Self.moverPool).map { keyword in
            let values = periods.counts(of: keyword.documents)
            let movement = Association.logLikelihood(values, sizes: periods.sizes)
            return (series: TrendChart.Series(name: keyword.name, values: values), movement: movement)
        }
        let ranked = movers.enumerated().sorted { one, other in
            (other.element.movement, one.offset) < (one.element.movement, other.offset)
        }
        let least = Self.leastMovement * (ranked.first?.element.movement ?? 0)
        var series: [TrendChart.Series] = []
        for (line, movement) in ranked.map(\.element) where series.count < Self.seriesLimit && movement >= least {
            if !series.contains(where: { $0.values == line.values }) { series.append(line) }
        }
        return TrendChart(title: title, periods: periods.names, series: series, room: room)
    }

    /// Why there are no trends, where there are none.
    var trendsAbsence: PageLabel? {
        if periods.names.isEmpty { return .noDates }
        if periods.names.count == 1 { return .onePeriod }
        return keywords.contains { $0.documents.count > 1 } ? nil : .noCommonKeywords
    }

    /// The names of the most documents, and how many documents have two of them.
    func network(title: String, _ room: DrawingRoom, _ language: PageLanguage) -> NetworkChart? {
        let foremost = entities.prefix { $0.documents.count > 1 }.prefix(room == .wide ? 28 : 14)
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
            tally.kind.map { NetworkChart.Node(name: tally.name, kind: $0, weight: tally.documents.count) }
        }
        return NetworkChart(title: title, nodes: nodes, edges: edges, room: room, language: language)
    }
}
