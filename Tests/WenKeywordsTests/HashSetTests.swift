import Testing

@testable import WenKeywords

@Suite struct HashSetTests {
    @Test(
        "has what was put in and nothing else",
        arguments: [
            [], [0], [1, 2, 3], [0, 1, .max], Array(0..<1000), (0..<1000).map { (hash: UInt64) in hash << 32 },
            [7, 7, 7],
        ] as [[UInt64]])
    func has(_ hashes: [UInt64]) {
        let set = HashSet(hashes)
        let all = Set(hashes)
        #expect(set.isEmpty == hashes.isEmpty)
        for hash in hashes { #expect(set.contains(hash)) }
        for step: UInt64 in 0..<2000 { #expect(set.contains(step * 3) == all.contains(step * 3)) }
        #expect(!set.contains(.max - 1))
    }

    @Test func growsByInserting() {
        var set = HashSet([])
        for hash: UInt64 in 0..<100 {
            #expect(!set.contains(hash))
            set.insert(hash)
            #expect(set.contains(hash))
        }
    }
}
