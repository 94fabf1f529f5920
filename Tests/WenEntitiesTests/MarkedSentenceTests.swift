import Testing
import WenEntities

/// How well names are found in the sentences of Tests/Fixtures/entities.txt. The floors lie a little below what is reached:
/// a rule or a model may lose a sentence and win others, but not lose in all.
@Suite struct MarkedSentenceTests {
    private struct Count: CustomStringConvertible {
        var gold = 0
        var found = 0
        var right = 0
        /// The sentences whose names are others, as they are found.
        var failed: [String] = []
        var description: String {
            (["gold \(gold), found \(found), right \(right), F1 \(f1)"] + failed).joined(separator: "\n")
        }
        var f1: Double { 2 * Double(right) / Double(max(1, gold + found)) }
    }

    /// Counts the names that are found exactly.
    private func count(_ sentences: [MarkedSentence], _ kind: Entity.Kind? = nil) throws -> Count {
        var count = Count()
        for sentence in sentences {
            let names = sentence.names.filter { kind == nil || $0.kind == kind }
            let found = try sentence.found().filter { kind == nil || $0.kind == kind }
            count.gold += names.count
            count.found += found.count
            count.right += found.intersection(names).count
            if found != names { count.failed.append(try sentence.marked()) }
        }
        return count
    }

    @Test func holdsEnoughSentences() {
        #expect(MarkedSentence.fixture.flatMap(\.sentences).count >= 150)
        #expect(MarkedSentence.withoutNames.count >= 30)
        #expect(MarkedSentence.fixture.count >= 12)
    }

    @Test func findsMostNamesOfAllKinds() throws {
        let all = try count(MarkedSentence.table)
        #expect(all.f1 > 0.88, "\(all)")
    }

    @Test(arguments: [(Entity.Kind.person, 0.88), (.organization, 0.85), (.location, 0.80)])
    func findsMostNamesOfAKind(_ kind: Entity.Kind, _ floor: Double) throws {
        let all = try count(MarkedSentence.table, kind)
        #expect(all.f1 > floor, "\(all)")
    }

    /// No field of writing falls behind unseen.
    @Test(arguments: MarkedSentence.fixture.map(\.heading).filter { !$0.hasPrefix("No names") })
    func findsMostNamesOfAField(_ heading: String) throws {
        let sentences = try #require(MarkedSentence.fixture.first { $0.heading == heading }).sentences
        let all = try count(sentences)
        #expect(all.f1 > 0.6, "\(all)")
    }

    /// What no text learned from showed: floors well below what is reached, for these texts are dense and hard.
    @Test(arguments: zip(MarkedSentence.unseen.map(\.heading), [0.68, 0.74, 0.78]))
    func findsNamesInUnseenTexts(_ heading: String, _ floor: Double) throws {
        let sentences = try #require(MarkedSentence.unseen.first { $0.heading == heading }).sentences
        let all = try count(sentences)
        #expect(sentences.count == 360)
        #expect(all.f1 > floor, "F1 \(all.f1)")
    }

    @Test func findsHardlyAnythingInCommonWords() throws {
        let wrong = try MarkedSentence.withoutNames.filter { try !$0.found().isEmpty }.map { try $0.marked() }
        #expect(wrong.count <= 3, "\(wrong.joined(separator: "\n"))")
    }
}
