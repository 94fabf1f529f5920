import Testing
import WenQuantities
@testable import WenReport

private func written(_ layout: JSONWriter.Layout = .compact, _ write: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter(layout: layout)
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
}

@Test(
    "strings keep their characters but for what JSON and line readers must not see",
    arguments: [
        ("", #""""#),
        ("文𠀀é", #""文𠀀é""#),
        ("a\"b\\c/", #""a\"b\\c/""#),
        ("\n\r\t", #""\n\r\t""#),
        ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
        ("\u{85}\u{2028}\u{2029}\u{2027}\u{84}", "\"\\u0085\\u2028\\u2029\u{2027}\u{84}\""),
    ])
func strings(_ text: String, _ expected: String) {
    #expect(written { $0.string(text) } == expected)
    #expect(written { $0.string(utf8: Array(text.utf8).span) } == expected)
    let object = written { json in
        json.beginObject()
        json.key(named: text)
        json.number(1)
        json.endObject()
    }
    #expect(object == "{\(expected):1}")
}

@Test(
    "numbers are exact decimals, or rounded at six places",
    arguments: [
        (0.1 + 0.2, "0.3"), (1.0, "1.0"), (-2.5, "-2.5"), (0.0000004, "0.0"), (.nan, "null"), (-.infinity, "null"),
        (0.93, "0.93"), (0.0001, "0.0001"), (0.00001, "1e-05"), (12.345678, "12.345678"),
        (999_999_999.000001, "999999999.000001"),
        (0.9999996, "1.0"), (1e16, "1e+16"),
    ])
func doubles(_ value: Double, _ expected: String) {
    #expect(written { $0.number(value) } == expected)
}

@Test(
    "ranges are arrays of two integers of any length",
    arguments: [(0..<0, "[0,0]"), (9..<10, "[9,10]"), (99_999_999..<100_000_000, "[99999999,100000000]")])
func ranges(_ value: Range<Int>, _ expected: String) {
    #expect(written { $0.range(value) } == expected)
    #expect(written { $0.number(value.upperBound) } == String(value.upperBound))
}

@Test("exact decimals keep all digits", arguments: ["99.99", "451100000000", "-0.1", "123456789012345678901234567890"])
func decimals(_ digits: String) throws {
    let value = try #require(ExactDecimal(digits))
    #expect(written { $0.number(value) } == digits)
}

private func nested(_ json: inout JSONWriter) {
    json.beginArray()
    json.beginObject()
    json.key("a")
    json.number(1)
    json.key("b")
    json.beginArray()
    json.range(2..<3)
    json.null()
    json.endArray()
    json.key("c")
    json.beginObject()
    json.endObject()
    json.endObject()
    json.endArray()
}

@Test func compactLayout() {
    #expect(written(.compact, nested) == #"[{"a":1,"b":[[2,3],null],"c":{}}]"#)
}

@Test func linedLayout() {
    #expect(
        written(.lines, nested) == """
            [
              {
                "a": 1,
                "b": [
                  [2, 3],
                  null
                ],
                "c": {}
              }
            ]
            """)
}
