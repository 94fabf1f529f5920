import Testing
import WenQuantities
import WenSegmentation

@Suite struct QuantityBaseTests {
    @Test(arguments: [
        ("3斤", "1.5 kg"), ("两公里", "2000 m"), ("五里路", "2500 m"), ("三两", "0.15 kg"), ("15亩", "10000 m²"),
        ("2公顷", "20000 m²"), ("1平方公里", "1000000 m²"), ("500毫升", "0.0005 m³"), ("3小时", "10800 s"), ("三年", "3 a"),
        ("两个月", "2 mo"), ("20度电", "72000000 J"), ("1千卡", "4184 J"), ("3千瓦", "3000 W"), ("16GB", "17179869184 B"),
        ("100Mbps", "12500000 B/s"), ("30摄氏度", "30 ℃"), ("98.6℉", "37 ℃"), ("12.5%", "0.125 1"), ("3个百分点", "0.03 1"),
        ("25个基点", "0.0025 1"), ("3‰", "0.003 1"), ("三倍", "3 1"), ("4511亿元", "451100000000 CNY"), ("5角", "0.5 CNY"),
        ("1500家", "1500 家"), ("0.35元/千瓦时", "0.0000000972222222222222 CNY/J"), ("18.5元/股", "18.5 CNY/股"),
        ("每亩300公斤", "0.45 kg/m²"), ("10元/斤", "20 CNY/kg"), ("35微克/立方米", "0.000000035 kg/m³"),
        ("72公里/小时", "20 m/s"), ("120次/分钟", "2 次/s"), ("3米/秒", "3 m/s"), ("35岁", "35 a"), ("950百帕", "95000 Pa"),
    ])
    func convertsValues(_ text: String, _ base: String) throws {
        let document = Document("共\(text)。")
        let found = QuantityExtractor().quantities(in: document, try ICUSegmenter().segment(document))
        #expect(found.compactMap { $0.base.map { "\($0.value?.description ?? "") \($0.unit)" } } == [base])
    }

    @Test func convertsLimits() throws {
        let document = Document("长3至5公里,不超过2吨")
        let found = QuantityExtractor().quantities(in: document, try ICUSegmenter().segment(document))
        let range = try #require(found.first?.base)
        #expect(range.value == nil && range.unit == "m")
        #expect(range.low == ExactDecimal(3000) && range.high == ExactDecimal(5000))
        let bound = try #require(found.last?.base)
        #expect(bound.low == nil && bound.unit == "kg")
        #expect(bound.value == ExactDecimal(2000) && bound.high == ExactDecimal(2000))
    }

    /// A fall by 9℉ is one by 5℃, though 9℉ is -12.8℃.
    @Test func convertsDifferencesOfTemperature() throws {
        let document = Document("气温下降9℉")
        let found = QuantityExtractor().quantities(in: document, try ICUSegmenter().segment(document))
        #expect(found.first?.base?.value == ExactDecimal(5))
    }

    @Test(arguments: ["2021年11月3日", "第五届", "上午9时30分", "14级台风"])
    func hasNoneWhereNothingIsCounted(_ text: String) throws {
        let document = Document(text)
        let found = QuantityExtractor().quantities(in: document, try ICUSegmenter().segment(document))
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.base == nil })
    }
}
