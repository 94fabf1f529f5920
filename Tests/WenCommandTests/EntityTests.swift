import Foundation
import Testing

@Suite struct EntityTests {
    private static let text = "新华社记者王小明在北京说，全国财政收入增长3%。"

    @Test(
        "--types lists only what is asked for",
        arguments: [
            ("person", ["王小明"]), ("location", ["北京"]), ("organization, quantity", ["新华社", "3%"]), ("quantity", ["3%"]),
        ])
    func types(_ types: String, _ names: [String]) throws {
        let outcome = try WenProcess.run(["entities", "-f", "tsv", "--types", types], input: Data(Self.text.utf8))
        let rows = outcome.output.split(separator: "\n").dropFirst()
        #expect(outcome.status == 0)
        #expect(rows.map { String($0.split(separator: "\t")[2]) } == names)
    }

    @Test(arguments: [("people", "'people' is no type."), (",", "There is no type.")])
    func unknownTypes(_ types: String, _ sentence: String) throws {
        let outcome = try WenProcess.run(["entities", "--types", types], input: Data(Self.text.utf8))
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("\(sentence) Known are person, organization, location, quantity."))
    }
}
