import Foundation
import Testing
import Wen
import WenReport

/// The examples of README.md for the library: they compile, and do what they say.
@Suite struct ReadmeExampleTests {
    static let file = URL(filePath: #filePath)
    static let root = file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A text's lines without their indents.
    private static func lines(_ text: some StringProtocol) -> [String] {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    /// The blocks of Swift in README.md, less that of a manifest, and less imports.
    private static func examples() throws -> [[String]] {
        let page = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        return page.components(separatedBy: "```swift\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
            .filter { !$0.hasPrefix("// Package.swift") }
            .map { lines($0).filter { !$0.hasPrefix("import ") } }
    }

    @Test("README.md shows code of this file")
    func showsWhatIsTested() throws {
        let examples = try Self.examples()
        #expect(examples.count == 4)
        let tested = Self.lines(try String(contentsOf: Self.file, encoding: .utf8)).joined(separator: "\n")
        for example in examples {
            #expect(tested.contains(example.joined(separator: "\n")))
        }
    }

    @Test func analyses() throws {
        let analyzer = try Analyzer()
        let analysis = analyzer.analyze(Document("前三季度进出口4511亿元，同比增长12.4%。"))

        for quantity in analysis.quantities {
            print(analysis.document.text(in: quantity.range), quantity.kind, quantity.value?.description ?? "–")
        }

        let values = analysis.quantities.compactMap { $0.value?.description }
        #expect(values == ["451100000000", "12.4"])
    }

    @Test func worksOnManyThreads() async throws {
        var options = Analyzer.Options()
        options.tasks = [.entities, .quantities, .indicators]
        options.userDictionary = try UserDictionary("具身智能 10 n")
        options.entities.gazetteer = try UserGazetteer("欧林生物\torganization\t成都欧林生物科技股份有限公司")
        options.quantities.referenceDate = CalendarDay("2021-11-03")
        let analyzer = try Analyzer(options: options)

        func names(in texts: [String], threads: Int) async -> [[String]] {
            await withTaskGroup { group in
                for thread in 0..<threads {
                    group.addTask {
                        let worker = analyzer.makeWorker()
                        return stride(from: thread, to: texts.count, by: threads).map { place in
                            (place, worker.analyze(Document(texts[place])).entities.map(\.canonical))
                        }
                    }
                }
                var all = [[String]](repeating: [], count: texts.count)
                for await part in group {
                    for (place, names) in part { all[place] = names }
                }
                return all
            }
        }

        let found = await names(in: ["欧林生物上市。", "", "欧林生物研究具身智能。"], threads: 2)
        let name = "成都欧林生物科技股份有限公司"
        #expect(found == [[name], [], [name]])
        let analysis = analyzer.analyze(Document("昨天发布具身智能。"))
        #expect(analysis.quantities.first?.iso == "2021-11-02")
        #expect(analysis.segmentation.tokens.contains { analysis.document.text(in: $0.range) == "具身智能" })
    }

    @Test func readsBytesAndConvertsPositions() throws {
        let analyzer = try Analyzer()
        // 记者许知行在成都
        let bytes: [UInt8] = [
            0xBC, 0xC7, 0xD5, 0xDF, 0xD0, 0xED, 0xD6, 0xAA, 0xD0, 0xD0, 0xD4, 0xDA, 0xB3, 0xC9, 0xB6, 0xBC,
        ]

        let document = try TextDecoder().decode(bytes, id: "news.txt")
        let analysis = analyzer.analyze(document)
        let map = OffsetMap(document)
        for entity in analysis.entities {
            print(document.text(in: entity.range), map.range(of: entity.range, in: .utf16))
        }

        #expect(document.text == "记者许知行在成都")
        #expect(analysis.entities.map { map.range(of: $0.range, in: .utf16) } == [2..<5, 6..<8])
    }

    @Test func printsResults() throws {
        let analysis = try Analyzer().analyze(Document("许知行出席。", id: "a"))
        var output: [UInt8] = []

        var report = Report(.entities, format: .jsonl)
        report.begin()
        report.append(analysis)
        report.end()
        report.drain { output += $0 }

        var page = ReportPage()
        page.append(analysis, date: "2025-03-11")
        let html = page.html

        let line = String(decoding: output, as: UTF8.self)
        #expect(line.hasPrefix(#"{"id":"a","entities":[{"type":"person","text":"许知行""#))
        #expect(String(decoding: html, as: UTF8.self).contains("许知行"))
    }
}
