import Testing
import WenSegmentation

@testable import WenEntities

/// Candidates come sorted, each once, with all that made them.
@Suite struct CandidateScannerTests {
    private static let texts = [
        "西园街道党工委书记张毅、成都工业学院校长林双和约翰·史密斯出席。", "", "GDP GDP GDP", "《人民日报》记者欧阳明日报道", "张张张张张张",
    ]

    @Test(arguments: texts) func candidatesAreInOrder(_ text: String) throws {
        let document = Document(text)
        let segmentation = try DocumentSegmenter(ModelSegmenter()).segment(document)
        var window = TextWindow()
        let next = window.load(document, segmentation.tokens, segmentation.tokens.indices, .embedded)
        #expect(next == segmentation.tokens.count)
        var candidates: [Candidate] = []
        var scanner = CandidateScanner()
        scanner.scan(window, into: &candidates)
        for (one, other) in zip(candidates, candidates.dropFirst()) {
            #expect((one.end, one.start) < (other.end, other.start))
        }
        #expect(candidates.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= window.count })
    }

    @Test func sourcesOfOneStretchAreJoined() {
        var candidates = [
            Candidate(.person, 2..<4, .shortPerson, given: 3), Candidate(.all, 0..<4, .quoted),
            Candidate(.organization, 2..<4, .headed, head: 3), Candidate(.location, 0..<2, .tagged),
        ]
        var sorter = CandidateSorter()
        sorter.sortAndMerge(&candidates, unitCount: 4)
        #expect(
            candidates == [
                Candidate(.location, 0..<2, .tagged), Candidate(.all, 0..<4, .quoted),
                Candidate([.person, .organization], 2..<4, [.shortPerson, .headed], given: 3, head: 3),
            ])
    }

    @Test func endlessSentencesAreSeenInPieces() throws {
        let text = String(repeating: "张毅在成都", count: 3000) + String(repeating: "x", count: 20_000)
        let document = Document(text)
        let segmentation = try DocumentSegmenter(ModelSegmenter()).segment(document)
        var window = TextWindow()
        var (next, pieces, units) = (0, 0, 0)
        while next < segmentation.tokens.count {
            let range = next..<segmentation.tokens.count
            next = window.load(document, segmentation.tokens, range, .embedded)
            pieces += 1
            units += window.count
        }
        #expect(units == text.unicodeScalars.count)
        #expect(pieces == 4)
    }
}
