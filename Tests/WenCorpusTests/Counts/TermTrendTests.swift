import Testing
import WenCorpus

@Suite struct TermTrendTests {
    static let counts: CorpusCounts = {
        var counts = CorpusCounts()
        for (year, rising, falling, total) in [
            ("2022", 1, 8, 100), ("2023", 4, 4, 100), ("2024", 20, 2, 200), ("", 50, 50, 100),
        ] {
            counts.merge(
                TermCounts(
                    documents: 1, total: total,
                    terms: [
                        "芯片": .init(count: rising, documents: 1), "楼市": .init(count: falling, documents: 1),
                        "发展": .init(count: total / 10, documents: 1),
                    ]),
                into: year)
        }
        return counts
    }()

    @Test func followsTermsOverTime() throws {
        let (sets, trends) = TermTrend.ranked(Self.counts)
        // The set without a name has no date.
        #expect(sets == ["2022", "2023", "2024"])
        // 发展 has the same share each year: no trend.
        #expect(trends.map(\.term) == ["芯片", "楼市", "发展"])
        let chip = trends[0]
        #expect(chip.counts == [1, 4, 20] && chip.count == 25)
        #expect(chip.perMillion == [10_000, 40_000, 100_000])
        #expect(chip.rise == 1 && trends[1].rise == -1 && trends[2].rise == 0)
        // By hand: expected 6.25, 6.25 and 12.5, so G² = 2 (ln(1/6.25) + 4 ln(4/6.25) + 20 ln(20/12.5)) = 11.565.
        #expect(abs(chip.logLikelihood - 11.565) < 0.001 && trends[2].logLikelihood < 1e-9)
    }

    @Test func takesTermsByName() {
        let (_, trends) = TermTrend.ranked(Self.counts, terms: ["发展", "没有", "楼市"])
        #expect(trends.map(\.counts) == [[10, 10, 20], [0, 0, 0], [8, 4, 2]])
        #expect(TermTrend.ranked(Self.counts, limit: 1).trends.map(\.term) == ["芯片"])
        #expect(TermTrend.ranked(Self.counts, minimumCount: 20).trends.map(\.term) == ["芯片", "发展"])
        #expect(TermTrend.ranked(CorpusCounts()).sets.isEmpty)
    }
}
