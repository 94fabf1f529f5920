import Testing

@testable import WenQuantities

@Suite struct CalendarDayTests {
    @Test(arguments: ["2021-11-03", "2024-02-29", "0001-01-01", "9999-12-31"])
    func readsAndWrites(_ text: String) {
        #expect(CalendarDay(text)?.description == text)
    }

    @Test(arguments: [
        "", "2021-11", "2021-11-3", "2021-02-29", "2021-13-01", "0000-01-01", "20211103", "2021-11-03T", "二〇二一",
    ])
    func refuses(_ text: String) {
        #expect(CalendarDay(text) == nil)
    }

    /// Day by day through four centuries: each day follows the one before, and the week goes round.
    @Test func countsDays() throws {
        var day = try #require(CalendarDay("1799-12-30"))
        let first = day
        var count = 0
        while day < CalendarDay("2203-03-03") ?? day {
            let next = day.adding(days: 1)
            let isMonthEnd = day == day.endOfMonth
            #expect(next.day == (isMonthEnd ? 1 : day.day + 1))
            #expect(next.weekday == day.weekday % 7 + 1)
            day = next
            count += 1
        }
        #expect(first.adding(days: count) == day)
        #expect(day.adding(days: -count) == first)
        #expect(CalendarDay("2021-11-03")?.weekday == 3)
    }

    @Test func addsMonths() {
        #expect(CalendarDay("2021-01-31")?.adding(months: 1).description == "2021-02-28")
        #expect(CalendarDay("2021-11-03")?.adding(months: -120).description == "2011-11-03")
        #expect(CalendarDay("0001-01-31")?.adding(months: -1).description == "0001-01-31")
        #expect(CalendarDay("2021-11-03")?.adding(months: .max).description == "9999-12-03")
        #expect(CalendarDay("2021-11-03")?.adding(months: .min).description == "0001-01-03")
        #expect(CalendarDay("2021-11-03")?.adding(days: .max).description == "9999-12-31")
        #expect(CalendarDay("2021-11-03")?.adding(days: .min).description == "0001-01-01")
    }
}
