import Testing
import Wen

@testable import WenReport

@Suite struct CorpusOverviewTests {
    /// A document of which only keywords and names count: its text says nothing.
    private func analysis(_ keywords: [(String, Double)], _ names: [(String, Entity.Kind)] = []) throws -> Analysis {
        let document = Document("文", id: "a")
        return Analysis(
            document: document, segmentation: try ICUSegmenter().segment(document),
            entities: names.map { Entity(kind: $1, range: 0..<3, canonical: $0) },
            keywords: keywords.map { Keyword(text: $0, score: $1, count: 1, positions: []) })
    }

    private func overview(_ keywords: [[(String, Double)]], _ dates: [String?] = []) throws -> CorpusOverview {
        CorpusOverview(
            try keywords.enumerated().map { (try analysis($1), $0 < dates.count ? dates[$0] : nil) })
    }

    @Test("documents that share keywords are led by the most common, those that share none each by its own")
    func leading() throws {
        let shared = try overview([[("外贸", 1), ("港口", 0.5)], [("外贸", 0.2), ("港口", 0.1), ("订单", 1)]])
        #expect(shared.keywordsAreByDocuments)
        #expect(shared.leading(3).all.map(\.name) == ["外贸", "港口", "订单"])
        let apart = try overview([[("沙棘", 8), ("灌装", 7), ("戈壁", 6)], [("足球", 0.4), ("前锋", 0.1)]])
        #expect(!apart.keywordsAreByDocuments)
        #expect(apart.leading(4).all.map(\.name) == ["沙棘", "足球", "灌装", "前锋"])
    }

    @Test("of keywords of which one holds the other, in the same documents, the first stands for both")
    func repeats() throws {
        let same = [("人工智能", 1.0), ("人工智能企业", 0.9)]
        #expect(try overview([same, same]).leading(5).all.map(\.name) == ["人工智能"])
        #expect(try overview([same, [same[0]]]).leading(5).all.count == 2)
    }

    @Test("a name that is taken for two things is what it most often is")
    func merge() throws {
        let names = [("雷军", Entity.Kind.person), ("雷军", .person), ("雷军", .organization), ("小米", .organization)]
        let one = try analysis([], names)
        let overview = CorpusOverview([(one, nil), (one, nil)])
        #expect(overview.entities.map(\.name) == ["雷军", "小米"])
        #expect(overview.entities.map(\.kind) == [.person, .organization])
        #expect(overview.entities.map(\.documents) == [[0, 1], [0, 1]])
        #expect(overview.entities.map(\.mentions) == [6, 2])
        #expect(overview.network(title: "", .wide, .en)?.nodes.count == 2)
    }

    @Test("trends show what moves: of equal lines one, and none of what stands still")
    func trends() throws {
        let documents = (1...6).map { month in
            [("观察", 1.0), month < 4 ? ("房地产", 0.9) : ("人工智能", 0.9), month < 4 ? ("楼市", 0.5) : ("算力", 0.5)]
        }
        let chart = try #require(
            try overview(documents, (1...6).map { "2025-0\($0)" }).trends(title: "", .wide))
        #expect(chart.series.map(\.name) == ["房地产", "人工智能"])
        #expect(chart.series.map(\.values) == [[1, 1, 1, 0, 0, 0], [0, 0, 0, 1, 1, 1]])
    }

    @Test(
        "where there are no trends, the reason is told",
        arguments: [
            ([nil, nil], true, .noDates), (["2025-01-01", "2025-01-01"], true, .onePeriod),
            (["2025-01-01", "2025-01-02"], false, .noCommonKeywords), (["2025-01-01", "2025-01-02"], true, nil),
        ] as [([String?], Bool, PageLabel?)])
    func absence(_ dates: [String?], _ isCommon: Bool, _ reason: PageLabel?) throws {
        let overview = try overview([[("外贸", 1)], [(isCommon ? "外贸" : "足球", 1)]], dates)
        #expect(overview.trendsAbsence == reason)
        #expect((overview.trends(title: "", .wide) == nil) == (reason != nil))
    }
}
