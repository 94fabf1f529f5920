import Testing
import WenQuantities
import WenSegmentation

@Suite struct ReferenceDateTests {
    private func dates(_ text: String, _ reference: CalendarDay?) throws -> [String] {
        var options = QuantityExtractor.Options()
        options.referenceDate = reference
        let document = Document(text)
        let found = QuantityExtractor(options: options).quantities(in: document, try ICUSegmenter().segment(document))
        return found.map { quantity in
            if let iso = quantity.iso { return iso }
            if case .date(let low) = quantity.low, case .date(let high) = quantity.high { return "\(low)/\(high)" }
            return "?"
        }
    }

    @Test(arguments: [
        ("今年9月", "2021-09"), ("去年12月", "2020-12"), ("前三季度", "2021-01/2021-09"), ("去年第四季度", "2020-10/2020-12"),
        ("上半年", "2021-01/2021-06"), ("四季度", "2021-10/2021-12"), ("9月8日至12日", "2021-09-08/2021-09-12"),
        ("近十年来", "2011-11-03/2021-11-03"), ("未来五年", "2021-11-03/2026-11-03"), ("最近3个月", "2021-08-03/2021-11-03"),
        ("去年同期", "2020"), ("上周五", "2021-10-29"), ("本周一", "2021-11-01"), ("下周", "2021-11-08/2021-11-14"),
        ("上周末", "2021-10-30/2021-10-31"), ("明天", "2021-11-04"), ("昨日", "2021-11-02"), ("前天", "2021-11-01"),
        ("本月底", "2021-11-30"), ("上月末", "2021-10-31"), ("今年底", "2021-12-31"), ("年初", "2021-01-01"),
        ("今年以来", "2021-01-01/2021-11-03"), ("上个月15日", "2021-10-15"), ("昨天15:30", "2021-11-02T15:30"),
        ("昨晚8点", "2021-11-02T20:00"), ("本月中旬", "2021-11-11/2021-11-20"), ("上季度", "2021-07/2021-09"),
        ("15日", "2021-11-15"), ("2024年上半年", "2024-01/2024-06"),
    ])
    func resolves(_ text: String, _ iso: String) throws {
        #expect(try dates(text + "公布", CalendarDay("2021-11-03")) == [iso])
    }

    @Test(arguments: [("今年以来", "0001-01-01/0001-11-03"), ("今年9月", "0001-09"), ("今年", "0001"), ("今年底", "0001-12-31")])
    func writesYearsInFourDigits(_ text: String, _ iso: String) throws {
        #expect(try dates(text + "公布", CalendarDay("0001-11-03")) == [iso])
    }

    /// The same period of the year before is the period that the sentence spoke of.
    @Test func movesThePeriodSpokenOf() throws {
        let text = "今年前三季度出口增长,去年同期下降"
        #expect(try dates(text, CalendarDay("2021-11-03")) == ["2021-01/2021-09", "2020-01/2020-09"])
    }

    /// A period that has not begun is last year's.
    @Test func looksBack() throws {
        #expect(try dates("四季度", CalendarDay("2022-02-10")) == ["2021-10/2021-12"])
    }

    @Test func staysRelativeWithoutReference() throws {
        #expect(try dates("今年9月,上周五,昨日,去年同期", nil) == ["?"])
    }
}
