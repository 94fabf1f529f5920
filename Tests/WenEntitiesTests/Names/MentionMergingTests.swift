import Testing

@testable import WenEntities

/// Names from several finders are put together without overlaps.
@Suite struct MentionMergingTests {
    private static func mentions(
        _ ranges: [Range<Int>], _ kind: Entity.Kind = .organization, confidence: Double = 1
    ) -> [Mention] {
        ranges.map { Mention(kind: kind, range: $0, confidence: confidence) }
    }

    @Test(arguments: [
        ([0..<3, 6..<9], [3..<6], false, [0..<3, 3..<6, 6..<9]), ([0..<6], [3..<9], false, [0..<6]),
        ([0..<6], [3..<9], true, [3..<9]), ([0..<3, 3..<9, 12..<15], [2..<4], true, [2..<4, 12..<15]),
        ([], [5..<6, 2..<7], false, [2..<7]), ([0..<3], [], true, [0..<3]), ([0..<3], [0..<3], true, [0..<3]),
    ])
    func keepsOneOfThoseThatOverlap(
        _ ranges: [Range<Int>], _ others: [Range<Int>], _ prefersOthers: Bool, _ merged: [Range<Int>]
    ) {
        let found = Self.mentions(ranges).merged(with: Self.mentions(others), preferOthers: prefersOthers)
        #expect(found.map(\.range) == merged)
    }

    /// A part of a surer name goes, and one that starts within it; one that holds it stays.
    @Test(arguments: [
        ([0..<9], [0..<12], []), ([3..<9], [0..<12], []), ([6..<15], [0..<12], []), ([0..<15], [0..<12], [0..<15]),
        ([0..<12], [0..<12], [0..<12]), ([12..<15], [0..<12], [12..<15]),
    ])
    func leavesOutParts(_ ranges: [Range<Int>], _ surer: [Range<Int>], _ kept: [Range<Int>]) {
        let found = Self.mentions(ranges, confidence: 0.7).withoutParts(of: Self.mentions(surer, confidence: 0.9))
        #expect(found.map(\.range) == kept)
        // Of those that are as sure as they are nothing is left out.
        #expect(Self.mentions(ranges).withoutParts(of: Self.mentions(surer)).map(\.range) == ranges)
    }

    /// What overlaps a name of its kind and does not hold it whole goes.
    @Test(arguments: [
        ([0..<6], [3..<9], []), ([0..<9], [3..<9], [0..<9]), ([0..<3], [3..<9], [0..<3]), ([6..<12], [3..<9], []),
    ])
    func leavesOutRivals(_ ranges: [Range<Int>], _ others: [Range<Int>], _ kept: [Range<Int>]) {
        #expect(Self.mentions(ranges).withoutRivals(of: Self.mentions(others)).map(\.range) == kept)
        #expect(Self.mentions(ranges).withoutRivals(of: Self.mentions(others, .person)).map(\.range) == ranges)
    }

    /// A user's name takes the place of what it overlaps, but for a surer and longer name that it is a part of.
    @Test(arguments: [
        (0.9, 0..<12, 3..<9, [0..<12]), (0.7, 0..<12, 3..<9, [3..<9]), (0.9, 0..<6, 3..<9, [3..<9]),
        (0.9, 3..<9, 3..<9, [3..<9]),
    ])
    func prefersNamesOfTheUser(_ confidence: Double, _ found: Range<Int>, _ own: Range<Int>, _ merged: [Range<Int>]) {
        let mentions = Self.mentions([found], confidence: confidence)
        #expect(mentions.merged(withUserNames: Self.mentions([own])).map(\.range) == merged)
    }
}
