import Testing

@testable import WenSegmentation
@testable import WenTraining

@Suite struct DoubleArrayBuilderTests {
    /// Every word is found with its cost, and nothing else is.
    @Test(arguments: [1, 2, 30, 3000])
    func holdsJustItsWords(_ count: Int) {
        var generator = SequenceGenerator(state: 2026)
        var words: Set<[UInt16]> = []
        while words.count < count {
            words.insert(
                (0..<Int.random(in: 1...5, using: &generator)).map { _ in UInt16.random(in: 0..<50, using: &generator) }
            )
        }
        let sorted = words.sorted { $0.lexicographicallyPrecedes($1) }
        let nodes = DoubleArrayBuilder.nodes(
            of: sorted.enumerated().map { .init(codes: $1, cost: UInt16($0), tag: 7) }, codeCount: 50)
        func find(_ codes: [UInt16]) -> LexiconNode? {
            var node = LexiconNode(bits: nodes[0])
            for code in codes {
                guard node.base != 0 else { return nil }
                let next = LexiconNode(bits: nodes[node.base + Int(code)])
                guard next.code == code else { return nil }
                node = next
            }
            return node.isWord ? node : nil
        }
        for (index, word) in sorted.enumerated() {
            #expect(find(word)?.cost == UInt16(index))
            #expect(find(word)?.tag == 7)
        }
        for _ in 0..<2000 {
            let other = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
                UInt16.random(in: 0..<50, using: &generator)
            }
            #expect((find(other) != nil) == words.contains(other))
        }
    }
}
