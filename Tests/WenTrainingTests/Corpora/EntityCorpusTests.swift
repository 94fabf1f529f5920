import Testing
import WenEntities

@testable import WenTraining

@Suite struct EntityCorpusTests {
    typealias Item = EntityEvaluation.Item

    static let expected: Set<Item> = [
        Item(range: 0..<2, kind: .person), Item(range: 3..<7, kind: .organization), Item(range: 7..<9, kind: .location),
    ]

    @Test(arguments: [
        "\u{FEFF}林 B-PER\r\n双 I-PER\r\n在 O\r\n欧 B-ORG\r\n林 I-ORG\r\n公 I-ORG\r\n司 I-ORG\r\n成 B-LOC\r\n都 I-LOC\r\n。 O\r\n",
        " \r" + #" {"text": "林双在欧林公司成都。", "entities": [[0, 2, "PER"], [0, 2, "PER"], [3, 7, "ORG"], [7, 9, "LOC"]]}"#
            + "\r",
        #"{"text": "林双在欧林公司成都。", "entities": [[0, 2, "PER"], [3, 7, "ORG"], [7, 9, "GPE"], [9, 10, "TIME"]]}"#,
        "林 B-PER\n双 I-PER\n在 O\n欧 B-ORG\n林 I-ORG\n公 I-ORG\n司 I-ORG\n成 B-LOC\n都 I-LOC\n。 B-TIME\n",
        "林双\tS-PER\n在\tO\n欧林\tB-ORG\n公司\tE-ORG\n成都\tS-LOC\n。\tO\n\n",
        "林\tB-PER\n双\tE-PER\n在\tO\n欧\tB-ORG\n林\tM-ORG\n公\tM-ORG\n司\tE-ORG\n成\tI-LOC\n都\tI-LOC\n。\tO",
    ])
    func reads(_ text: String) throws {
        let texts = try EntityCorpus(text).texts
        #expect(texts.count == 1)
        #expect(texts.first?.text == "林双在欧林公司成都。")
        #expect(texts.first?.entities == Self.expected)
    }

    @Test(arguments: [
        #"{"text": "林双在成都", "entities": [[0, 2, "MISC"], [3, 4, "TIME"], [3, 5, "MISC"]]}"#,
        "林 B-MISC\n双 I-MISC\n在 O\n\n成 B-MISC\n都 B-TIME\n",
    ])
    func countsWhatIsLeftOut(_ text: String) throws {
        #expect(try EntityCorpus(text).leftOut == ["MISC": 2, "TIME": 1])
    }

    @Test(arguments: [
        ("{\"text\": \"成都\", \"entities\": []}\n{\"text\": 1}", 2), ("成 B-LOC\n都", 2),
        (#"{"text": "成都", "entities": [[2, 0, "LOC"]]}"#, 1), (#"{"text": "成都", "entities": [[-1, 2, "LOC"]]}"#, 1),
        ("\r\n" + #"{"text": "成都", "entities": [[1, 1, "LOC"]]}"#, 2),
        (#"{"text": "成都", "entities": [[0, 2, "LOC"], [0, 2, "ORGN"]]}"#, 1), ("成 B-LOC\n都 I-LOCC", 2), ("成 B-", 1),
        ("\n \n" + #"{"text": "😀都", "entities": [[0, 2, "LOC"], [1, 3, "LOC"]]}"#, 3),
    ])
    func tellsTheLineThatIsWrong(_ text: String, _ line: Int) {
        let error = #expect(throws: CorpusError.self) { try EntityCorpus(text) }
        #expect(error?.line == line)
    }
}
