import Testing

@testable import WenKeywords

@Suite struct BestFirstTests {
    @Test(arguments: [0, 1, 2, 3, 10, 1000])
    func givesAllInOrder(_ count: Int) {
        let numbers = (0..<count).map { $0 * 7919 % 1009 }
        var heap = BestFirst(numbers, before: <)
        var sorted: [Int] = []
        while let next = heap.pop(before: <) { sorted.append(next) }
        #expect(sorted == numbers.sorted())
    }
}
