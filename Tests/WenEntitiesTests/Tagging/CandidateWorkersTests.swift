import Testing
import WenSegmentation

@testable import WenEntities

@Suite struct CandidateWorkersTests {
    @Test("the memory of a long document is not kept", arguments: [(1, true), (1000, true), (100_000, false)])
    func forgetsLongDocuments(_ repeats: Int, _ isKept: Bool) throws {
        let workers = CandidateWorkers()
        let text = SegmentedText(Document(String(repeating: "好 。", count: repeats)))
        let seat = CandidateWorkers.Seat(CandidateWorker(.embedded, .embedded))
        seat.worker.forEachMention(in: text.document, text.segmentation) { _, _ in }
        workers.put(seat)
        #expect((workers.take() != nil) == isKept)
        #expect(workers.take() == nil)
    }

    @Test("no more workers wait than there are processors")
    func isBounded() {
        let workers = CandidateWorkers()
        for _ in 0..<2000 { workers.put(CandidateWorkers.Seat(CandidateWorker(.embedded, .embedded))) }
        var count = 0
        while workers.take() != nil { count += 1 }
        #expect(1..<2000 ~= count)
    }
}
