import Foundation
import Testing
import WenEntities
import WenSegmentation
import WenTraining

@Suite struct GazetteerCompilerTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Dictionaries/entities")

    /// The embedded gazetteer is that of the tables: who edits one must compile anew (CONTRIBUTING.md, Data).
    @Test func tablesAreWhatIsEmbedded() throws {
        var compiler = try GazetteerCompiler()
        for table in GazetteerCompiler.tables {
            let file = GazetteerCompilerTests.folder.appending(path: "\(table).tsv")
            try compiler.add(String(contentsOf: file, encoding: .utf8), table: table)
        }
        let embedded = try Data(contentsOf: GazetteerCompilerTests.folder.appending(path: "gazetteer.bin"))
        #expect(Data(compiler.bytes) == embedded)
    }

    @Test(arguments: [
        ("上海", NameClass.division), ("張", .surname), ("张", .surname), ("党工委书记", .title), ("人民法院", .decisiveHead),
        ("欧盟", .organization), ("歐盟", .organization), ("方便", .word), ("美", .placeAbbreviation),
    ])
    func embeddedGazetteerKnows(_ name: String, _ classes: NameClass) {
        let units = name.utf16.map { Gazetteer.embedded.fold($0) }
        #expect(Gazetteer.embedded.classes(of: units).isSuperset(of: classes))
    }

    @Test(arguments: ["", "的", "上海市市", "欧", "\u{0}", "党工委书记党工委书记党工委书记"])
    func embeddedGazetteerKnowsNot(_ name: String) {
        let classes = Gazetteer.embedded.classes(of: Array(name.utf16))
        #expect(classes.isDisjoint(with: [.organization, .division, .title]))
    }

    @Test func findsEachEntryFromItsStart() {
        var builder = GazetteerBuilder(hanFolding: nil)
        builder.insert("甲", .surname)
        builder.insert("甲乙丙", .person)
        builder.insert("甲乙", .word)
        builder.insert("甲乙", .title)
        for unit in "子丑寅卯辰巳午未申酉戌亥" { builder.insert("甲\(unit)", .word) }
        var found: [Int: NameClass] = [:]
        builder.gazetteer.forEachMatch(in: Array("甲乙丙丁".utf16), from: 0) { end, classes in found[end] = classes }
        #expect(found == [1: .surname, 2: [.word, .title], 3: .person])
        for unit in "子丑寅卯辰巳午未申酉戌亥" {
            #expect(builder.gazetteer.classes(of: Array("甲\(unit)".utf16)) == .word)
        }
    }

    @Test func leavesAttestedNamesOut() throws {
        var compiler = try GazetteerCompiler()
        try compiler.add("甲乙\tattested\n丙丁\tknown\n", table: "organizations")
        let gazetteer = try Gazetteer(ModelFile(compiler.bytes, name: "a test")).withoutAttestedNames
        #expect(gazetteer.classes(of: Array("甲乙".utf16)).isEmpty)
        #expect(gazetteer.classes(of: Array("丙丁".utf16)) == .organization)
    }

    /// A name that alone says what it names is of one kind, or it would not say it.
    @Test func plainNamesAreOfOneKind() throws {
        var tables: [String: [String: String]] = [:]
        for table in ["people", "places", "organizations"] {
            let file = GazetteerCompilerTests.folder.appending(path: "\(table).tsv")
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            for line in lines where !line.hasPrefix("#") {
                let fields = line.split(separator: "\t")
                tables[table, default: [:]][String(fields[0])] = String(fields[1])
            }
        }
        for (table, rows) in tables where table != "organizations" {
            for (name, rowClass) in rows where rowClass == "plain" {
                for (other, names) in tables where other != table {
                    #expect(names[name] == nil, "\(name) of \(table).tsv stands in \(other).tsv too")
                }
            }
        }
    }

    @Test(arguments: [
        ("organizations", "乙\tfamous"), ("organizations", "乙"), ("surnames", "乙\tjapenese"), ("places", "乙\tshard"),
        ("titles", "乙\toffices"), ("titles", "\toffice"),
    ])
    func tellsWhichLineIsWrong(_ table: String, _ line: String) throws {
        var compiler = try GazetteerCompiler()
        #expect(throws: TrainingError.badNameClass(table: table, line: 2, line)) {
            try compiler.add("\u{FEFF}# 甲\r\n\(line)\r\n", table: table)
        }
    }
}
