import Testing

@testable import WenReport

@Suite struct ResultTableTests {
    private func rendered(_ rows: [[ResultTable.Cell]], parts: [String], _ format: ResultFormat) -> String {
        let table = ResultTable(
            summary: "",
            columns: [
                .init(name: "term"), .init(name: "share"), .init(name: "counts", partSuffix: ""),
                .init(name: "shares", partSuffix: "_share"),
            ], parts: parts, rows: rows)
        return String(decoding: table.rendered(format), as: UTF8.self)
    }

    private static let row: [ResultTable.Cell] = [
        .text("a,b"), .number(.nan, places: 1), .integers([1, 2]), .numbers([0.5, .infinity]),
    ]

    @Test(
        "a header names each part, whatever the rows; what is no number is an empty field or null",
        arguments: [
            ([], [], .csv, "term,share\n"),
            ([], ["2024", "2025"], .csv, "term,share,2024,2025,2024_share,2025_share\n"),
            (
                [row], ["2024", "2025"], .csv,
                "term,share,2024,2025,2024_share,2025_share\n\"a,b\",,1,2,0.5,\n"
            ),
            (
                [row], ["2024", "2025"], .jsonl,
                #"{"term":"a,b","share":null,"counts":[["2024",1],["2025",2]],"shares":[["2024",0.5],["2025",null]]}"#
                    + "\n"
            ),
            ([], [], .json, "[]\n"), ([], [], .jsonl, ""), ([], [], .text, ""),
        ] as [([[ResultTable.Cell]], [String], ResultFormat, String)])
    func forms(_ rows: [[ResultTable.Cell]], _ parts: [String], _ format: ResultFormat, _ expected: String) {
        #expect(rendered(rows, parts: parts, format) == expected)
    }
}
