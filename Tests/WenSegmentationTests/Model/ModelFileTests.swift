import Testing

@testable import WenSegmentation

@Suite struct ModelFileTests {
    static let sound: [UInt8] = {
        var writer = ModelFileWriter()
        writer.add("costs", [7, -8, 9] as [Int32])
        writer.add("sixteen-letters-", [1, 2] as [UInt16])
        writer.add("empty", [] as [UInt64])
        return writer.bytes
    }()

    @Test func sectionsComeBack() throws {
        let file = try ModelFile(Self.sound, name: "test.bin")
        let costs = try file.section("costs", of: Int32.self, count: 3)
        #expect((0..<3).map { costs[$0] } == [7, -8, 9])
        #expect(try file.section("sixteen-letters-", of: UInt16.self).count == 2)
        #expect(try file.section("empty", of: UInt64.self).count == 0)
    }

    @Test func sectionsOutliveTheFile() throws {
        let costs = try ModelFile(Self.sound, name: "test.bin").section("costs", of: Int32.self)
        #expect(costs[2] == 9)
    }

    @Test func sectionsAreAligned() throws {
        let file = try ModelFile(Self.sound, name: "test.bin")
        for name in ["costs", "sixteen-letters-"] {
            let section = try file.section(name, of: UInt8.self)
            #expect(unsafe UInt(bitPattern: section.base) % 64 == 0)
        }
    }

    static func changed(_ change: (inout [UInt8]) -> Void) -> [UInt8] {
        var bytes = sound
        change(&bytes)
        return bytes
    }

    static let damaged: [(String, [UInt8], ModelFileError.Code)] = [
        ("empty", [], .notAModel),
        ("text", Array("This is a text of more than thirty-two bytes.".utf8), .notAModel),
        ("half a header", Array(sound[..<20]), .notAModel),
        ("another version", changed { $0[8] = 9 }, .version(9)),
        ("cut off", Array(sound.dropLast()), .truncated),
        ("with a tail", sound + [0], .truncated),
        ("a changed weight", changed { $0[$0.count - 64] ^= 1 }, .damaged),
        ("a changed checksum", changed { $0[24] ^= 1 }, .damaged),
        (
            "too many sections",
            changed {
                $0[12] = 255; $0[15] = 255
            }, .damaged
        ),
        ("a section past the end", changed { $0[32 + 16 + 3] = 1 }, .damaged),
        ("a section too long", changed { $0[32 + 24 + 7] = 0x80 }, .damaged),
        ("a section out of line", changed { $0[32 + 16] += 1 }, .damaged),
    ]

    @Test(arguments: damaged)
    func damageIsFound(_ name: String, _ bytes: [UInt8], _ code: ModelFileError.Code) {
        let error = #expect(throws: ModelFileError.self) { try ModelFile(bytes, name: "my.bin") }
        #expect(error?.code == code)
        #expect(error?.description.hasPrefix("Opening my.bin failed: ") == true)
    }

    @Test func sectionsOfAnotherKindAreFound() throws {
        let file = try ModelFile(Self.sound, name: "my.bin")
        let missing = #expect(throws: ModelFileError.self) { try file.section("nodes", of: Int32.self) }
        #expect(missing?.code == .missingSection("nodes"))
        let wrongSize = #expect(throws: ModelFileError.self) { try file.section("costs", of: UInt64.self) }
        #expect(wrongSize?.code == .badSection("costs"))
        let wrongCount = #expect(throws: ModelFileError.self) { try file.section("costs", of: Int32.self, count: 4) }
        #expect(wrongCount?.code == .badSection("costs"))
    }
}
