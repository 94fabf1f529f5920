import Testing
import WenSegmentation

@testable import WenEntities

/// Words that stand in the same surroundings are alike, and words around tell what a text is about.
@Suite struct TextClustersTests {
    private static let sport = "昨晚的决赛中，主队前锋两度破门，以三比一击败对手夺得冠军，教练赛后称赞了全体球员。"
    private static let court = "法院认为，被告人的行为构成诈骗罪，判处有期徒刑三年，并处罚金，违法所得予以没收。"

    @Test(arguments: [("北京", "上海"), ("总统", "总理"), ("英国", "法国"), ("台灣", "台湾")])
    func wordsThatAreAlikeHaveOneFamily(_ one: String, _ other: String) throws {
        let families = try [one, other].map { word in
            let read = try TextClustersTests.read(word)
            #expect(read.count == 1)
            return read.family(ofToken: 0)
        }
        #expect(families[0] == families[1])
        #expect(families[0] != 0)
    }

    @Test func wordsThatAreNotAlikeHaveOtherFamilies() throws {
        let families = try ["北京", "宣布", "因为"].map { try TextClustersTests.read($0).family(ofToken: 0) }
        #expect(Set(families).count == 3)
    }

    @Test func unknownWordsSayNothing() throws {
        var read = try TextClustersTests.read("qzxvkjwq")
        #expect(read.cluster(ofToken: 0) == 0)
        #expect(read.topic(around: 0..<1).value == 0)
    }

    @Test func wordsAroundTellTheTopic() throws {
        var (sport, court) = (try TextClustersTests.read(Self.sport), try TextClustersTests.read(Self.court))
        let topics = [sport.topic(around: 0..<1), court.topic(around: 0..<1)]
        #expect(topics[0] != topics[1])
        // Both are sure.
        #expect(topics.allSatisfy { $0.value & 1 == 1 })
    }

    /// What is added up step by step is what is added up at once.
    @Test func topicsDoNotDependOnWhatWasAskedBefore() throws {
        let text = String(repeating: Self.sport, count: 20) + String(repeating: Self.court, count: 20)
        var read = try TextClustersTests.read(text)
        let count = read.count
        let forwards = (0..<count).map { read.topic(around: $0..<$0 + 1) }
        let backwards = (0..<count).reversed().map { read.topic(around: $0..<$0 + 1) }
        #expect(forwards == backwards.reversed())
        let jumps = [count - 1, 0, count / 2].map { read.topic(around: $0..<$0 + 1) }
        #expect(jumps == [forwards[count - 1], forwards[0], forwards[count / 2]])
        #expect(forwards[0] != forwards[count - 1])
    }

    private static func read(_ text: String) throws -> TextClusters {
        let document = Document(text)
        let segmentation = try DocumentSegmenter(ModelSegmenter()).segment(document)
        var clusters = TextClusters()
        clusters.read(FoldedWords(document, segmentation.tokens))
        return clusters
    }
}
