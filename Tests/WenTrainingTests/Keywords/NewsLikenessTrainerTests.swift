import Testing
import WenKeywords

@testable import WenTraining

@Suite struct NewsLikenessTrainerTests {
    private static let news = [(0.1, 3.0), (0.15, 3.5), (0.08, 3.2)].map { NewsLikeness.Text(names: $0.0, idf: $0.1) }
    private static let abstracts = [(0.0, 5.0), (0.01, 6.0)].map { NewsLikeness.Text(names: $0.0, idf: $0.1) }

    @Test func tellsNewsFromAbstracts() throws {
        let likeness = try #require(
            NewsLikenessTrainer(
                Self.news + Self.abstracts, Self.news.map { _ in true } + Self.abstracts.map { _ in false }
            ).learn())
        #expect(Self.news.allSatisfy { likeness.share($0) > 0.8 })
        #expect(Self.abstracts.allSatisfy { likeness.share($0) < 0.2 })
    }

    @Test func needsBothKinds() {
        #expect(NewsLikenessTrainer(Self.news, Self.news.map { _ in true }).learn() == nil)
        #expect(NewsLikenessTrainer([], []).learn() == nil)
    }
}
