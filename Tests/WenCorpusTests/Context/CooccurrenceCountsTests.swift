import Testing
import WenCorpus

@Suite struct CooccurrenceCountsTests {
    static let texts = [
        MarkedText("芯片/n 产业/n 投资/vn 。/w 芯片/n 产业/n 。/w 天气/n 。/w 芯片/n 天气/n 。/w"),
        MarkedText("产业/n 芯片/n 。/w 天气/n 投资/vn 。/w 比赛/n 。/w"),
    ]

    private func count(
        _ unit: CooccurrenceCounts.Unit = .sentence, focus: Set<String> = [], maximumPairs: Int = 100
    ) -> CooccurrenceCounts {
        Self.texts.reduce(into: CooccurrenceCounts(unit: unit, focus: focus, maximumPairs: maximumPairs)) {
            $0.add($1.document, $1.segmentation, filter: TermFilter())
        }
    }

    /// By hand: 7 sentences, 芯片 in 4, 产业 in 3, both in 3. The cells 3, 1, 0, 3 have the expected counts 12/7, 16/7,
    /// 9/7, 12/7: G² = 2 (3 ln(7/4) + ln(7/16) + 3 ln(7/4)) = 5.062; NPMI = ln(3 · 7 / 12) / −ln(3/7) = 0.660.
    @Test func measuresPairs() throws {
        let counts = count()
        #expect(counts.units == 7)
        let pairs = counts.pairs()
        let best = try #require(pairs.first)
        #expect(best.first == "芯片" && best.second == "产业")
        #expect(best.count == 3 && best.firstCount == 4 && best.secondCount == 3)
        #expect(abs(best.logLikelihood - 5.062) < 0.001 && abs(best.information - 0.660) < 0.001)
        // 芯片 and 天气 meet less often than by chance.
        #expect(!counts.pairs(minimumCount: 1).contains { $0.first == "芯片" && $0.second == "天气" })
    }

    @Test func focusesOnATerm() {
        let pairs = count(focus: ["投资"]).pairs(minimumCount: 1)
        #expect(pairs.allSatisfy { $0.first == "投资" } && !pairs.isEmpty)
        #expect(Set(count(focus: ["产业"]).pairs(minimumCount: 1).map(\.second)) == ["芯片", "投资"])
    }

    @Test func meetsInDocuments() {
        #expect(count(.document).units == 2)
        #expect(count(.document).pairs(minimumCount: 1).isEmpty == false)
    }

    @Test func partsAddUpToTheWhole() {
        var sum = CooccurrenceCounts()
        for text in Self.texts.reversed() {
            var part = CooccurrenceCounts()
            part.add(text.document, text.segmentation, filter: TermFilter())
            sum.merge(part)
        }
        #expect(sum.pairs(minimumCount: 1) == count().pairs(minimumCount: 1))
        #expect(sum.units == count().units)
    }

    @Test func forgetsTheRarestPairs() {
        #expect(count(maximumPairs: 2).pairs(minimumCount: 1).map(\.second) == ["产业"])
    }

    /// Of 1,000 terms all but the last 400 have 400 that follow; of the focus the first and last are paired with all.
    @Test(arguments: [
        (CooccurrenceCounts.Unit.sentence, [], 600 * 400 + 400 * 399 / 2), (.document, ["词0", "词999"], 1997),
    ])
    func aLongUnitIsOne(_ unit: CooccurrenceCounts.Unit, _ focus: [String], _ pairs: Int) {
        let words = ["词0"] + (0..<1000).map { "词\($0)" }
        let text = MarkedText(words.map { "\($0)/n" }.joined(separator: " "))
        let short = MarkedText("天气/n")
        var counts = CooccurrenceCounts(unit: unit, focus: Set(focus), maximumPairs: 1_000_000)
        for text in [text, short] { counts.add(text.document, text.segmentation, filter: TermFilter()) }
        #expect(counts.units == 2)
        #expect(counts.count(of: "词0") == 1 && counts.count(of: "词999") == 1)
        #expect(counts.pairs(minimumCount: 1).count == pairs)
    }
}
