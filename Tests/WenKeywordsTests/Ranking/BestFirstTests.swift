import Testing

@testable import WenKeywords

@Suite struct BestFirstTests {
    private struct Number: RankOrdered {
        let rank: UInt64
    }

    @Test(arguments: [0, 1, 2, 3, 10, 1000])
    func givesAllInOrder(_ count: Int) {
        let numbers = (0..<UInt64(count)).map { $0 * 7919 % 1009 }
        var heap = BestFirst(numbers.map { Number(rank: $0) })
        var sorted: [UInt64] = []
        while let best = heap.best, let next = heap.pop() {
            #expect(next.rank == best.rank)
            sorted.append(next.rank)
        }
        #expect(sorted == numbers.sorted(by: >))
    }
}
