import Testing
import Wen
import WenReport

@Test("mentions of one canonical name count together, the most frequent first")
func entityGroups() throws {
    let analysis = try SampleAnalysis.make()
    let groups = EntityGroup.groups(of: analysis.entities, in: analysis.document)
    #expect(groups.map(\.name) == ["江海智能公司", "周敏", "苏南"])
    #expect(groups.map(\.count) == [3, 2, 1])
    #expect(groups[0].aliases == ["江海"])
    #expect(groups[1].roles == [Entity.Role(title: "总经理", organization: "江海智能公司")])
    #expect(groups[1].mentions == (try SampleAnalysis.places("周敏")))
}

@Test("the same name of two kinds is two entities; equals keep the order of the text")
func entityGroupKinds() {
    let document = Document("成都成都北京")
    let entities = [
        Entity(kind: .location, range: 0..<6, canonical: "成都"),
        Entity(kind: .organization, range: 6..<12, canonical: "成都"),
        Entity(kind: .location, range: 12..<18, canonical: "北京"),
    ]
    let groups = EntityGroup.groups(of: entities, in: document)
    #expect(groups.map(\.kind) == [.location, .organization, .location])
    #expect(groups.map(\.name) == ["成都", "成都", "北京"])
}
