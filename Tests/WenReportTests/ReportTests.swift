import Foundation
import Testing
import Wen
import WenReport

private let cases = ReportView.allCases.flatMap { view in ResultFormat.allCases.map { (view, $0) } }

/// What a report should look like: Tests/Fixtures/Reports, made from ``SampleAnalysis`` and read line by line by us.
private func golden(_ view: ReportView, _ format: ResultFormat) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/Reports")
    return try String(contentsOf: folder.appending(path: "\(view.rawValue).\(format.rawValue)"), encoding: .utf8)
}

private func printed(
    _ view: ReportView, _ format: ResultFormat, _ analyses: [Analysis],
    _ change: (inout Report.Options) -> Void = { _ in }
) throws -> String {
    var options = Report.Options()
    change(&options)
    var report = Report(view, format: format, options: options)
    return SampleAnalysis.print(&report, analyses)
}

@Test("every view in every form, whole", arguments: cases)
func wholeReport(_ view: ReportView, _ format: ResultFormat) throws {
    let analyses = [try SampleAnalysis.make(), try SampleAnalysis.make(id: "b.txt", title: "快讯")]
    let printed = try printed(view, format, analyses)
    #expect(try printed == golden(view, format))
}

@Test("JSON is JSON, in lines and as an array", arguments: ReportView.allCases)
func parses(_ view: ReportView) throws {
    let analyses = [try SampleAnalysis.make(), try SampleAnalysis.make(id: "b\"\u{2028}\\")]
    let array = try printed(view, .json, analyses)
    let lines = try printed(view, .jsonl, analyses).split(separator: "\n")
    let parsed = try #require(try JSONSerialization.jsonObject(with: Data(array.utf8)) as? [NSDictionary])
    let each = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary }
    #expect(parsed == each)
    #expect(parsed.map { $0["id"] as? String } == ["a.txt", "b\"\u{2028}\\"])
}

@Test("positions in every unit point at the text", arguments: OffsetUnit.allCases)
func positions(_ unit: OffsetUnit) throws {
    let analysis = try SampleAnalysis.make()
    let json = try printed(.entities, .jsonl, [analysis]) { $0.offsets = unit }
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let entities = try #require(object["entities"] as? [[String: Any]])
    #expect(entities.count == 11)
    for entity in entities {
        let range = try #require(entity["start"] as? Int)..<#require(entity["end"] as? Int)
        let text =
            switch unit {
            case .utf8: String(decoding: Array(SampleAnalysis.text.utf8)[range], as: UTF8.self)
            case .utf16: String(decoding: Array(SampleAnalysis.text.utf16)[range], as: UTF16.self)
            case .scalar:
                Array(SampleAnalysis.text.unicodeScalars)[range].reduce(into: "") { $0.unicodeScalars.append($1) }
            }
        #expect(text == entity["text"] as? String)
    }
}

@Test("a failed record stands in its place in JSON, and nowhere else")
func failures() throws {
    for format in ResultFormat.allCases {
        var report = Report(.keywords, format: format)
        #expect(report.showsFailures == [.json, .jsonl].contains(format))
        var bytes: [UInt8] = []
        report.begin()
        report.append(FailedRecord(id: "x", line: 3, message: "Line 3 is no JSON object."))
        report.end()
        report.drain { bytes += $0 }
        let expected =
            switch format {
            case .text: ""
            case .json:
                """
                [
                  {
                    "id": "x",
                    "line": 3,
                    "error": "Line 3 is no JSON object."
                  }
                ]

                """
            case .jsonl: #"{"id":"x","line":3,"error":"Line 3 is no JSON object."}"# + "\n"
            case .csv: "id,text,score,count,documents,tag,entity,positions\n"
            case .tsv: "id\ttext\tscore\tcount\tdocuments\ttag\tentity\tpositions\n"
            }
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }
}

@Test("no documents are an empty array, a header or nothing")
func nothing() throws {
    #expect(try printed(.analysis, .json, []) == "[]\n")
    #expect(try printed(.analysis, .jsonl, []) == "")
    #expect(try printed(.analysis, .text, []) == "")
    #expect(try printed(.segmentation, .csv, []) == "id,text,start,end,kind,tag\n")
}

@Test("an empty document is a document")
func emptyDocument() throws {
    let document = Document("", id: "empty")
    let empty = Analysis(document: document, segmentation: try ICUSegmenter().segment(document))
    #expect(try printed(.analysis, .text, [empty]) == "empty  0 characters · 0 words · 0 sentences\n")
    #expect(try printed(.entities, .jsonl, [empty]) == "{\"id\":\"empty\",\"entities\":[]}\n")
    #expect(try printed(.segmentation, .text, [empty]) == "\n")
}

@Test("a charset and repairs are told")
func oddBytes() throws {
    let document = try TextDecoder(encoding: .gbk).decode([0xB3, 0xC9, 0xB6, 0xBC, 0x81, 0x20], id: "old.txt")
    let analysis = Analysis(document: document, segmentation: try ICUSegmenter().segment(document))
    let title = try printed(.analysis, .text, [analysis])
    #expect(title == "old.txt  4 characters · 1 word · 1 sentence · GBK · 1 repair\n")
}

@Test("headings are left out for a single document; long lists are cut in a summary alone")
func options() throws {
    let text = try printed(.keywords, .text, [try SampleAnalysis.make()]) { $0.showsHeadings = false }
    #expect(text == "江海  3  1.2500\n营收  1  0.5000\n")
    let document = Document(String(repeating: "张三李四", count: 10))
    let entities = (0..<35).map { Entity(kind: .person, range: 0..<6, canonical: "人\($0)") }
    let many = Analysis(document: document, segmentation: try ICUSegmenter().segment(document), entities: entities)
    #expect(try printed(.analysis, .text, [many]).contains("\n  … and 5 more\n"))
    #expect(!(try printed(.entities, .text, [many]).contains("more")))
}

@Test("colours are ANSI escapes, and only when asked for")
func reportColors() throws {
    let text = try printed(.keywords, .text, [try SampleAnalysis.make()]) { $0.usesColor = true }
    #expect(text.contains("\u{1B}[36m江海\u{1B}[0m"))
    #expect(!(try printed(.analysis, .text, [try SampleAnalysis.make()]).contains("\u{1B}")))
}
