import Foundation
import Testing

@testable import WenReport

@Suite struct ChineseUnitTests {
    @Test(
        "units and compounds of them have Chinese names",
        arguments: [
            ("CNY", "人民币元"), ("bp", "基点"), ("pp", "个百分点"), ("tce", "吨标准煤"), ("CNY/kWh", "人民币元/千瓦时"),
            ("km/h", "千米/小时"), ("W/m²", "瓦/平方米"), ("人/km²", "人/平方千米"), ("家", "家"), ("%", "%"), ("℃", "℃"),
            ("GB", "GB"), ("", ""), ("/", "/"),
        ])
    func names(_ unit: String, _ name: String) { #expect(ChineseUnit.name(of: unit) == name) }

    @Test("every unit of the dictionary that has Han surfaces has a Chinese name, but for those of data")
    func complete() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../Dictionaries/units.tsv")
        let lines = try String(contentsOf: file.standardized, encoding: .utf8).split(separator: "\n")
        let han = /\p{Han}/
        for line in lines where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t")
            guard fields.count > 2, fields[2] != "data", fields[0].contains(han), fields[1] != "=" else { continue }
            let unit = String(fields[1])
            guard !unit.contains("bit/s"), unit.contains(/[A-Za-z]/) else { continue }
            #expect(ChineseUnit.name(of: unit).contains(han), "\(unit)")
        }
    }
}
