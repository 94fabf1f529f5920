import Foundation
import Testing

@testable import WenSegmentation

@Suite struct TextDecoderTests {
    static let simplified = "成都高新区今年9月推出68项举措,同比增长12.4%。"
    static let traditional = "臺灣證券交易所發佈新聞稿,全年營收達到三百億元。"

    static func bytes(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
        try Transcoder.convert(Array(text.utf8), from: "UTF-8", to: encoding.rawValue)
    }

    static func text(of bytes: [UInt8], isLast: Bool, by decoder: StreamDecoder) throws -> [UInt8] {
        var output: [UInt8] = []
        try decoder.decode(bytes.span, isLast: isLast, into: &output)
        return output
    }

    @Test(arguments: TextEncoding.allCases)
    func tellsTheCharset(_ encoding: TextEncoding) throws {
        let text = encoding == .big5 ? Self.traditional : Self.simplified
        for repeats in [1, 3, 4000] {
            let long = String(repeating: text, count: repeats)
            let document = try TextDecoder().decode(Self.bytes(long, encoding))
            #expect(document.text == long)
            // GBK is a part of GB18030, and is called so.
            #expect(document.encoding == (encoding == .gbk ? .gb18030 : encoding))
            #expect(document.repairs == 0)
        }
    }

    @Test(arguments: TextEncoding.allCases)
    func takesTheCharsetThatIsNamed(_ encoding: TextEncoding) throws {
        let text = encoding == .big5 ? "中文" : "中"
        let document = try TextDecoder(encoding: encoding).decode(Self.bytes(text, encoding))
        #expect(document.text == text)
        #expect(document.encoding == encoding)
    }

    @Test(arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030])
    func dropsTheByteOrderMark(_ encoding: TextEncoding) throws {
        let bytes = try Self.bytes("\u{FEFF}" + Self.simplified, encoding)
        #expect(try TextDecoder().decode(bytes).text == Self.simplified)
        #expect(try TextDecoder(encoding: encoding).decode(bytes).text == Self.simplified)
    }

    @Test(arguments: TextEncoding.allCases)
    func believesTheByteOrderMarkFirst(_ named: TextEncoding) throws {
        for encoding in [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030] {
            let document = try TextDecoder(encoding: named).decode(
                Self.bytes("\u{FEFF}" + Self.simplified, encoding))
            #expect(document.text == Self.simplified)
            #expect(document.encoding == encoding)
        }
    }

    /// Bytes, the charset named, the text, the number of repairs.
    static let faults: [([UInt8], TextEncoding?, String, Int)] = [
        ([], nil, "", 0),
        ([0x61, 0xFF, 0x62], .utf8, "a\u{FFFD}b", 1),
        (Array("成都".utf8) + [0xE6, 0x88], nil, "成都\u{FFFD}", 1),
        (Array("成都".utf8) + [0xC0, 0xAF] + Array("上海".utf8), nil, "成都\u{FFFD}\u{FFFD}上海", 2),
        // A surrogate has no place in UTF-8.
        (Array("成都".utf8) + [0xED, 0xA0, 0x80] + Array("上海".utf8), nil, "成都\u{FFFD}\u{FFFD}\u{FFFD}上海", 3),
        (Array("成都\0上海".utf8), nil, "成都\0上海", 0),
        // A lone surrogate in UTF-16.
        ([0x10, 0x62, 0x00, 0xD8, 0xFD, 0x90], .utf16LittleEndian, "成\u{FFFD}都", 1),
        // An odd byte at the end of UTF-16.
        ([0x10, 0x62, 0xFD], .utf16LittleEndian, "成\u{FFFD}", 1),
        // A code of GB18030 between U+FFFF and U+10000, and a lead byte without its trail.
        ([0xB3, 0xC9, 0x84, 0x31, 0xA5, 0x30, 0xB6, 0xBC, 0x81], .gb18030, "成\u{FFFD}都\u{FFFD}", 2),
    ]

    @Test(arguments: faults)
    func repairsWhatIsNoText(_ bytes: [UInt8], _ encoding: TextEncoding?, _ text: String, _ repairs: Int) throws {
        let document = try TextDecoder(encoding: encoding).decode(bytes)
        #expect(document.text == text)
        #expect(document.repairs == repairs)
    }

    @Test func refusesBinaryData() throws {
        let program: [UInt8] =
            [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + Array(repeating: 0, count: 9) + [3, 0, 0x3E, 0, 1, 0]
        var random = SplitMix64(seed: 1)
        let noise = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &random) }
        // UTF-32 begins as UTF-16 does.
        let wide: [UInt8] = [0xFF, 0xFE, 0, 0, 0x10, 0x62, 0, 0]
        for bytes in [program, noise, Array(repeating: 0, count: 100), wide] {
            #expect(throws: TextDecodingError.binary(id: "a.out")) { try TextDecoder().decode(bytes, id: "a.out") }
        }
        #expect(TextDecodingError.binary(id: "a.out").description.hasPrefix("a.out is not text"))
    }

    @Test(arguments: TextEncoding.allCases)
    func streamsInPiecesOfAnyLength(_ encoding: TextEncoding) throws {
        let text = (encoding == .big5 ? Self.traditional : Self.simplified) + "\r\nABC"
        let bytes = try Self.bytes(text, encoding)
        for length in [1, 2, 3, 5, 7, 64] {
            let decoder = StreamDecoder(encoding: encoding)
            var output: [UInt8] = []
            for start in stride(from: 0, to: bytes.count, by: length) {
                let end = min(start + length, bytes.count)
                output += try Self.text(of: Array(bytes[start..<end]), isLast: end == bytes.count, by: decoder)
            }
            #expect(String(decoding: output, as: UTF8.self) == text, "pieces of \(length)")
            #expect(decoder.repairs == 0)
        }
    }

    @Test func decidesWhereAsciiEnds() throws {
        let decoder = StreamDecoder()
        var output = try Self.text(of: Array("GDP: 5% \n".utf8), isLast: false, by: decoder)
        #expect(decoder.encoding == nil)
        #expect(!output.isEmpty)
        output += try Self.text(of: Self.bytes(Self.simplified, .gb18030), isLast: true, by: decoder)
        #expect(decoder.encoding == .gb18030)
        #expect(String(decoding: output, as: UTF8.self) == "GDP: 5% \n" + Self.simplified)
    }

    /// Of these, half of the sequences happen to be UTF-8.
    @Test(arguments: ["成都欧林公司"])
    func findsTheCharsetOfAFewCharacters(_ text: String) throws {
        let document = try TextDecoder().decode(Self.bytes(text, .gb18030))
        #expect(document.encoding == .gb18030)
        #expect(document.text == text)
    }

    @Test func looksBehindALongAsciiHead() throws {
        let head = String(repeating: "a,b,c\n", count: 20000)
        let document = try TextDecoder().decode(Self.bytes(head + Self.simplified, .gb18030))
        #expect(document.encoding == .gb18030)
        #expect(document.text == head + Self.simplified)
    }

    @Test(arguments: [
        ("utf-8", TextEncoding.utf8), ("GB2312", .gbk), ("gb_18030", .gb18030), ("Big5-HKSCS", .big5),
        ("UTF-16", .utf16LittleEndian),
    ])
    func knowsTheNamesOfCharsets(_ name: String, _ encoding: TextEncoding) {
        #expect(TextEncoding(name: name) == encoding)
        #expect(TextEncoding(name: "latin1") == nil)
    }
}
