import Testing
import Wen
import WenReport

@Test("quantities gather by theme; equal wordings are counted")
func quantityGroups() throws {
    let document = Document("3家8%3家5元")
    let value = ExactDecimal("3")
    let quantities = [
        Quantity(kind: .count, range: 0..<4, value: value),
        Quantity(kind: .percent, range: 4..<6, value: ExactDecimal("8")),
        Quantity(kind: .count, range: 6..<10, value: value),
        Quantity(kind: .money, range: 10..<14, value: ExactDecimal("5")),
    ]
    let groups = QuantityGroup.groups(of: quantities, in: document)
    #expect(groups.map(\.theme) == [.money, .percentages, .counts])
    #expect(groups.map { $0.items.map(\.text) } == [["5元"], ["8%"], ["3家"]])
    #expect(groups.map { $0.items.map(\.count) } == [[1], [1], [2]])
}

@Test("every kind of quantity has a theme", arguments: Quantity.Kind.allCases)
func themes(_ kind: Quantity.Kind) {
    let quantity = Quantity(kind: kind, range: 0..<1)
    #expect(QuantityGroup.groups(of: [quantity], in: Document("1")).map(\.theme) == [QuantityGroup.Theme(kind)])
}
