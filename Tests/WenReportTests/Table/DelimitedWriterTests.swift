import Testing
@testable import WenReport

private let fields: [String?] = ["文", "a,b", "say \"hi\"", "two\nlines\r", "tab\tback\\slash", nil, ""]

private func written(_ dialect: DelimitedWriter.Dialect) -> String {
    var table = DelimitedWriter(dialect)
    for field in fields { table.field(field) }
    table.endRecord()
    table.field("next")
    table.endRecord()
    return String(decoding: table.bytes, as: UTF8.self)
}

@Test("CSV quotes by RFC 4180")
func commaSeparated() {
    #expect(written(.csv) == "文,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\r\",tab\tback\\slash,,\nnext\n")
}

@Test("TSV escapes what would part fields and records")
func tabSeparated() {
    #expect(written(.tsv) == "文\ta,b\tsay \"hi\"\ttwo\\nlines\\r\ttab\\tback\\\\slash\t\t\nnext\n")
}
