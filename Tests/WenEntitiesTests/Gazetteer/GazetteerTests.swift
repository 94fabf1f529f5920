import Testing
import WenEntities

@Suite struct GazetteerTests {
    /// Enough entries that begin alike, and enough pairs, that hashes collide.
    static let names = (UInt16(0)..<40).flatMap { first in
        (UInt16(0)..<60).map { second in
            String(decoding: [0x4E00 + first, 0x5200 + 7 * second, 0x6000], as: UTF16.self)
        }
    }

    @Test func findsEveryEntryAndNothingElse() {
        var builder = GazetteerBuilder(hanFolding: nil)
        for name in Self.names { builder.insert(name, .place) }
        builder.insert("中", .surname)
        let gazetteer = builder.gazetteer
        for first in 0x4E00..<0x4E40 {
            for second in 0x5200..<0x5400 {
                let units = [UInt16(first), UInt16(second), 0x6000, 0x6000]
                let isEntry = first < 0x4E00 + 40 && (second - 0x5200) % 7 == 0 && second < 0x5200 + 7 * 60
                var ends: [Int] = []
                gazetteer.forEachMatch(in: units, from: 0) { end, _ in ends.append(end) }
                let expected = (first == 0x4E2D ? [1] : []) + (isEntry ? [3] : [])
                #expect(ends == expected)
                #expect(gazetteer.classes(of: units[..<3]) == (isEntry ? .place : []))
            }
        }
    }

    @Test func knowsThatNothingFollowsTheLastUnit() {
        var builder = GazetteerBuilder(hanFolding: nil)
        builder.insert("江", .surname)
        builder.insert("江南", .place)
        builder.insert("江南春", .organization)
        var found: [NameClass] = []
        builder.gazetteer.forEachMatch(in: Array("江南".utf16), from: 0) { _, classes in found.append(classes) }
        #expect(found == [.surname, .place])
    }
}
