import Testing

@testable import WenCommand

/// Lines are scanned, and those that are odd are decoded: where both say something, they say the same.
@Suite struct RecordTests {
    private static let fields = Record.Fields(id: "id", title: "title", text: "text", others: ["date", "text"])

    private let decoder: RecordDecoder

    init() throws {
        decoder = RecordDecoder(try InputOptions.parse([]), keeping: Self.fields.others)
    }

    @Test(
        "plain lines are scanned",
        arguments: [
            #"{"text":"今天"}"#, #"{}"#, #" { "id" : "a", "title" : "题", "text" : "文" } "#, #"{"text":""}"#,
            "{\"text\":\"a\",\r\n\t\"b\":1}", #"{"text":"a\n\t\r\b\f\"\\\/\u4e2d\u6587\u0000\uD83D\uDE00😀"}"#,
            #"{"text":"\u00e9\u07ff"}"#,
            #"{"text":"\uD83D","title":"\uDE00a\uD83D\n"}"#, #"{"text":"\ud83d\ud83d\ude00"}"#,
            #"{"id":12,"date":20260101,"text":"a"}"#, #"{"id":-0,"date":-5,"text":"a"}"#, #"{"id":0,"text":3}"#,
            #"{"id":"","title":"","text":""}"#, #"{"id":null,"title":null,"text":null}"#,
            #"{"id":true,"title":[],"text":{"text":"b"}}"#,
            #"{"id":["a"],"title":7,"date":false}"#,
            #"{"a":[1,-2.5,1e9,0.0,1E-3,{"b":[[],{}]},null,true,"\u00e9\\"],"text":"a"}"#,
            #"{"Text":"b","text ":"c","te":"d","text":"a"}"#, #"{"标题":"a","text":"b","é":1}"#,
            "{\"text\":\"a\u{7F}\u{2028}\u{85}\u{FEFF}\"}",
        ])
    func plain(_ json: String) throws {
        let scanned = try #require(Record(scanning: Array(json.utf8), Self.fields))
        #expect(scanned == decoder.decoded(Array(json.utf8)))
    }

    @Test(
        "odd lines are left to the decoder",
        arguments: [
            "", "{", "}", "[]", "3", "null", #""text""#, #"{"text"}"#, #"{"text":}"#, #"{"text":"a",}"#,
            #"{,"text":"a"}"#, #"{"text":"a"} x"#, #"{"text":"a"}}"#, #"{"text":"a" "b":1}"#, #"{"text":"a"#,
            #"{"text":"a\"#, #"{"text":"a\""#,
            #"{"text":"\x"}"#, #"{"text":"\u12"}"#, #"{"text":"\u12g4"}"#, #"{"text":"\u+123"}"#, "{\"text\":\"a\nb\"}",
            "{\"text\":\"a\0\"}", #"{'text':'a'}"#, #"{text:"a"}"#, #"{"text":"a","text":"b"}"#, #"{"te\u0078t":"a"}"#,
            #"{"text":tru}"#, #"{"text":truer}"#, #"{"text":NaN}"#, #"{"n":01,"text":"a"}"#, #"{"n":1.,"text":"a"}"#,
            #"{"n":.5,"text":"a"}"#, #"{"n":+1,"text":"a"}"#, #"{"n":-,"text":"a"}"#, #"{"n":1e,"text":"a"}"#,
            #"{"id":1.5,"text":"a"}"#, #"{"id":1e3,"text":"a"}"#,
            #"{"id":18446744073709551615,"text":"a"}"#,
            #"{"a":[1 2],"text":"a"}"#, #"{"a":[1,],"text":"a"}"#, #"{"a":{"b"},"text":"a"}"#, #"{"a":]}"#,
            #"{"a":"\u00zz","text":"b"}"#, "\u{FEFF}{\"text\":\"a\"}", "{\u{A0}\"text\":\"a\"}", "// a\n{}",
            "{\"a\":" + String(repeating: "[", count: 100) + String(repeating: "]", count: 100) + ",\"text\":\"a\"}",
            String(repeating: "{\"a\":", count: 100_000),
        ])
    func odd(_ json: String) {
        #expect(Record(scanning: Array(json.utf8), Self.fields) == nil)
    }

    @Test(
        "an identifier has all digits of its number",
        arguments: [
            ("9223372036854775807", "9223372036854775807"), ("18446744073709551615", "18446744073709551615"),
            ("-123456789012345678901234567890", "-123456789012345678901234567890"), ("1.5", "1.5"), ("1e3", "1000"),
            ("1e40", "1e+40"), ("1e400", nil),
        ])
    func numbers(_ number: String, _ id: String?) {
        let json = Array(#"{"id":\#(number),"text":"a"}"#.utf8)
        #expect((Record(scanning: json, Self.fields) ?? decoder.decoded(json))?.id == id)
    }

    @Test("a string with what is no escape is no JSON", arguments: [#"\x"#, #"\u12"#, "\0", "\n"])
    func noString(_ text: String) {
        #expect(decoder.decoded(Array("{\"text\":\"a\(text)\"}".utf8)) == nil)
    }

    /// Every line that one change of a byte makes of a line: what is scanned is what is decoded.
    @Test func neverSaysOtherThanTheDecoder() {
        let line = #"{"id":-10,"a":[1.5e3,{"b":null}],"text":"中\u4e2d\uD83D\uDE00\n","title":"t"}"#
        let bytes = Array(line.utf8)
        var scannedCount = 0
        for place in bytes.indices where bytes[place] < 0x80 {
            for byte in Array(#""\{}[]:, 0eE-+.untx"#.utf8) + [0, 10] {
                for isInserted in [false, true] {
                    var changed = bytes
                    changed.replaceSubrange(place..<(isInserted ? place : place + 1), with: [byte])
                    guard let scanned = Record(scanning: changed, Self.fields) else { continue }
                    scannedCount += 1
                    #expect(scanned == decoder.decoded(changed), "\(String(decoding: changed, as: UTF8.self))")
                }
            }
        }
        #expect(scannedCount > 100)
    }
}
