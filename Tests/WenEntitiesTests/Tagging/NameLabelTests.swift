import Testing
import WenEntities

@Suite struct NameLabelTests {
    @Test func labelsTellTheirKindAndPlace() {
        for kind in Entity.Kind.allCases {
            for (isFirst, isLast) in [(true, true), (true, false), (false, false), (false, true)] {
                let label = NameLabel(kind, isFirst: isFirst, isLast: isLast)
                #expect(label.kind == kind)
                #expect(label.isContinued == !isFirst)
                #expect(label.isOpen == !isLast)
            }
        }
        #expect(NameLabel.outside.kind == nil && !NameLabel.outside.isOpen && !NameLabel.outside.isContinued)
    }

    @Test func namesGoOnOnlyAsTheSameKind() {
        #expect(NameLabel.allows(.beginPerson, .endPerson))
        #expect(!NameLabel.allows(.beginPerson, .endOrganization))
        #expect(!NameLabel.allows(.beginPerson, .outside))
        #expect(!NameLabel.allows(.outside, .insideLocation))
        #expect(NameLabel.allows(.endPerson, .beginPerson))
        #expect(NameLabel.allows(.singleLocation, .outside))
    }

    /// The halves of the vectors hold what the search takes them to hold.
    @Test func lanesAreDividedByWhatComesBefore() {
        for label in NameLabel.allCases { #expect(label.isContinued == (label.rawValue >= 8)) }
    }
}

@Suite struct HeadDistanceTests {
    @Test func countsTheWordsToTheNextHead() {
        var ahead: UInt8 = 0
        let roles: [WordRole] = [.plain, .plain, .head]
        let seen = roles.reversed().map { HeadDistance.step(&ahead, over: $0.rawValue) }
        // From the last to the first: nothing behind the head, then the head 1 and 2 words on.
        #expect(seen == [0, 1 << 3 | 1, 1 << 3 | 2])
    }

    @Test func seesNoHeadBehindAStopOrFarAway() {
        var ahead: UInt8 = 0
        _ = HeadDistance.step(&ahead, over: WordRole.head.rawValue)
        _ = HeadDistance.step(&ahead, over: WordRole.stop.rawValue)
        #expect(HeadDistance.step(&ahead, over: WordRole.plain.rawValue) == 0)
        _ = HeadDistance.step(&ahead, over: WordRole.placeHead.rawValue)
        let seen = (0..<7).map { _ in HeadDistance.step(&ahead, over: WordRole.plain.rawValue) }
        #expect(seen.prefix(6).allSatisfy { $0 >> 3 == 3 } && seen.last == 0)
        #expect(seen.allSatisfy { Int($0) < NameModel.headCount })
    }
}
