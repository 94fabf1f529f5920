import Testing
import Wen
import WenReport

/// An analysis made by hand, with one of everything that reports show.
enum SampleAnalysis {
    static let text = """
        江海智能公司(简称“江海”)总经理周敏10月8日在苏南表示,今年营收超过4.86亿元,同比增长31.5%。
        员工1500多人,🚀江海将再招50至80人,周敏说。
        """

    static func make(id: String = "a.txt", title: String? = nil) throws -> Analysis {
        let document = Document(text, id: id, title: title)
        var options = DocumentSegmenter.Options()
        options.tagsWords = false
        return Analysis(
            document: document,
            segmentation: DocumentSegmenter(try ICUSegmenter(), options: options).segment(document),
            quantities: try quantities(), indicators: try indicators(), entities: try entities(),
            keywords: [
                Keyword(text: "江海", score: 1.25, tag: .nz, positions: try places("江海")),
                Keyword(text: "营收", score: 0.5, positions: try places("营收")),
            ])
    }

    /// The UTF-8 ranges of all occurrences of a string.
    static func places(_ part: String) throws -> [Range<Int>] {
        let places = text.ranges(of: part).map { range in
            text.utf8.distance(
                from: text.startIndex, to: range.lowerBound)..<text.utf8.distance(
                    from: text.startIndex, to: range.upperBound)
        }
        return try #require(places.isEmpty ? nil : places)
    }

    private static func entities() throws -> [Entity] {
        let company = "江海智能公司"
        let names = try places("江海")
        let people = try places("周敏")
        let place = try places("苏南")[0]
        let child = Entity(kind: .location, range: names[0], canonical: "江海", confidence: 0.5)
        return [
            Entity(
                kind: .organization, range: try places(company)[0], canonical: company, children: [child],
                confidence: 0.9),
            Entity(kind: .organization, range: names[1], canonical: company),
            Entity(
                kind: .person, range: people[0], canonical: "周敏",
                role: Entity.Role(title: "总经理", organization: company)),
            Entity(kind: .location, range: place, canonical: "苏南"),
            Entity(kind: .organization, range: names[2], canonical: company),
            Entity(kind: .person, range: people[1], canonical: "周敏"),
        ]
    }

    private static func indicators() throws -> [Indicator] {
        let quantities = try quantities()
        return [
            Indicator(
                subject: "江海", name: "营收", period: "今年", periodISO: "2021", relation: .value, value: quantities[1],
                change: Indicator.Change(
                    quantity: quantities[2], direction: .increase, comparison: .yearOnYear),
                range: try places("4.86亿元,同比增长31.5%")[0]),
            Indicator(
                subject: nil, name: "员工", relation: .share, whole: "行业,\"全部\"", value: quantities[3],
                range: quantities[3].range),
        ]
    }

    private static func quantities() throws -> [Quantity] {
        var date = Quantity(kind: .date, range: try places("10月8日")[0])
        date.iso = "--10-08"
        var money = Quantity(
            kind: .money, range: try places("4.86亿元")[0], fullRange: try places("超过4.86亿元")[0],
            value: ExactDecimal("486000000"))
        money.unit = "元"
        money.canonicalUnit = "CNY"
        money.bound = .moreThan
        var growth = Quantity(kind: .percent, range: try places("31.5%")[0], value: ExactDecimal("31.5"))
        growth.unit = "%"
        growth.canonicalUnit = "%"
        growth.change = .increase
        var staff = Quantity(kind: .count, range: try places("1500多人")[0], value: ExactDecimal("1500"))
        staff.unit = "人"
        staff.canonicalUnit = "人"
        staff.approximation = .over
        var hired = Quantity(kind: .count, range: try places("50至80人")[0])
        hired.low = try .number(#require(ExactDecimal("50")))
        hired.high = try .number(#require(ExactDecimal("80")))
        hired.unit = "人"
        hired.canonicalUnit = "人"
        return [date, money, growth, staff, hired]
    }

    /// What a report of analyses prints.
    static func print(_ report: inout Report, _ analyses: [Analysis]) -> String {
        var printed: [UInt8] = []
        report.begin()
        for analysis in analyses { report.append(analysis) }
        report.end()
        report.drain { printed += $0 }
        return String(decoding: printed, as: UTF8.self)
    }
}
