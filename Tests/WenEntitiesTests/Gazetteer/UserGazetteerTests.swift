import Testing

@testable import WenEntities

@Suite struct UserGazetteerTests {
    private func options(_ lines: String) throws -> EntityExtractor.Options {
        var options = EntityExtractor.Options()
        options.gazetteer = try UserGazetteer(lines, name: "names.tsv")
        return options
    }

    /// Each found name as `text=canonical`, with the kind's first letter before.
    private func found(_ text: String, _ lines: String) throws -> [String] {
        let bytes = Array(text.utf8)
        return try MarkedSentence.entities(text, options(lines)).map {
            "\($0.kind.rawValue.prefix(1)) \(String(decoding: bytes[$0.range], as: UTF8.self))=\($0.canonical)"
        }
    }

    @Test(arguments: [
        ("今天的水杯很好看。", "水杯\torganization\t杭州水杯科技有限公司", ["o 水杯=杭州水杯科技有限公司"]),
        ("他去了菁蓉汇。", "菁蓉汇\tlocation", ["l 菁蓉汇=菁蓉汇"]),
        ("我認識水電。", "水电\tperson", ["p 水電=水電"]),
        ("ＡＢ集群和AB集群，ABC集群。", "AB\torganization", ["o ＡＢ=ＡＢ", "o AB=ＡＢ"]),
        ("长长短短。", "长长\tperson\n长长短\tlocation\n", ["l 长长短=长长短"]),
        ("水杯，水杯。", "水杯\tperson\r\n# 注\r\n\r\n水杯\tlocation\r\n", ["l 水杯=水杯", "l 水杯=水杯"]),
        ("王𬀩和王😀、王𬇙。", "王𬀩\tperson\t老王\n王𬇙\tperson\t小王", ["p 王𬀩=老王", "p 王𬇙=小王"]),
        ("陈　晨博士来了。", "陈　晨\tperson\t陈晨博士", ["p 陈　晨=陈晨博士"]),
    ])
    func findsNamesOfOnesOwn(_ text: String, _ lines: String, _ names: [String]) throws {
        #expect(try found(text, lines) == names)
    }

    @Test func keepsSureLongerNamesWithTheOwnNameInside() throws {
        let text = "成都青柳生物科技股份有限公司昨日上市。"
        let company = try #require(try MarkedSentence.entities(text, options("青柳\torganization\t青柳集团")).first)
        #expect(company.canonical == "成都青柳生物科技股份有限公司")
        #expect(company.children.map(\.canonical).contains("青柳集团"))
    }

    @Test func passesOverAByteOrderMark() throws {
        #expect(try found("他去了菁蓉汇。", "\u{FEFF}菁蓉汇\tlocation") == ["l 菁蓉汇=菁蓉汇"])
    }

    @Test func refusesMoreThanItCanHold() throws {
        let lines = "水杯\tperson\n茶杯\tperson\n酒杯\tplace\n咖啡杯\tperson\n"
        let error = #expect(throws: UserGazetteerError.self) {
            try UserGazetteer(lines, name: "names.tsv", sizeLimit: 6)
        }
        #expect(error?.problems.map(\.line) == [3, 4])
        #expect(error?.problems.map(\.reason) == [.badType("place"), .tooMuch])
    }

    @Test func tellsAllBadLines() throws {
        let lines = "水杯\n\tperson\n水杯\tplace\n水杯\tperson\t杯\t杯\n好\tperson\n" + String(repeating: "杯", count: 101)
        let error = #expect(throws: UserGazetteerError.self) { try UserGazetteer(lines, name: "names.tsv") }
        #expect(error?.problems.map(\.line) == [1, 2, 3, 4, 6])
        #expect(
            error?.problems.map(\.reason) == [
                .badType(""), .noName, .badType("place"), .tooManyFields(4), .tooLong(101),
            ])
        #expect(error?.description.contains("names.tsv failed at line 1: no type; known are person") == true)
    }
}
