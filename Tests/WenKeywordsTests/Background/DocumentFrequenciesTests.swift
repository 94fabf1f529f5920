import Testing
import WenSegmentation

@testable import WenKeywords

@Suite struct DocumentFrequenciesTests {
    @Test func givesBackWhatWasCounted() throws {
        let counts = (1...5000).map { (hash: TextHash("词\($0)").mixed, count: $0) }
        let table = try DocumentFrequencies(
            DocumentFrequencies.file(of: counts, documents: 10_000), name: "table")
        for (number, entry) in counts.enumerated() {
            let found = table.rarity(of: entry.hash).logCount
            #expect(abs(found - log(Float(number + 1))) <= 0.026)
        }
        #expect(table.rarity(of: TextHash("别的").mixed).logCount < 0)
        #expect(abs(table.idf(of: "词5000") - 0.693) < 0.03)
        #expect(table.idf(of: "别的") > table.idf(of: "词1"))
    }

    /// Searches begin at the last slots and go on at the first.
    @Test(arguments: [1, 3, 12, 40])
    func searchesAroundTheEnd(_ count: Int) throws {
        func hash(_ number: Int) -> UInt64 { UInt64.max &- UInt64(number) &* 0x301 }
        let counts = (0..<count).map { (hash: hash($0), count: $0 % 9 + 1) }
        let table = try DocumentFrequencies(DocumentFrequencies.file(of: counts, documents: 100), name: "table")
        for (number, entry) in counts.enumerated() {
            let logCount = table.rarity(of: entry.hash).logCount
            #expect(DocumentFrequencies.count(logCount: logCount) == number % 9 + 1)
        }
        for number in count..<2 * count + 8 { #expect(table.rarity(of: hash(number)).logCount < 0) }
        #expect(table.rarity(of: 0).logCount < 0)
    }

    @Test(arguments: [[], Array("WENMODEL".utf8), Array(repeating: 7, count: 200)] as [[UInt8]])
    func refusesOtherFiles(_ bytes: [UInt8]) {
        #expect(throws: ModelFileError.self) { try DocumentFrequencies(bytes, name: "table") }
    }

    /// Three slots are no power of two, and in a table without a free slot no search would end.
    @Test(arguments: [[0, 0, 0], [0xFFFF_FF01, 0xFFFF_FF01]] as [[UInt32]])
    func refusesTablesThatCannotBeSearched(_ slots: [UInt32]) {
        var writer = ModelFileWriter()
        writer.add("documents", [UInt64(9)])
        writer.add("slots", slots)
        #expect(throws: ModelFileError.self) { try DocumentFrequencies(writer.bytes, name: "table") }
    }

    @Test(arguments: [("的", "芯片"), ("我们", "营商环境"), ("中国", "量子计算机"), ("经济", "低空经济")])
    func theStandardTableTellsCommonFromRare(_ common: String, _ rare: String) {
        #expect(DocumentFrequencies.standard.idf(of: common) < DocumentFrequencies.standard.idf(of: rare))
    }
}
