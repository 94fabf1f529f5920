import Testing
import WenCorpus

@Suite struct PeriodTests {
    @Test(arguments: [
        ("2024-03-05", Period.day, "2024-03-05"), ("2024-03-05T08:00:00Z", .day, "2024-03-05"),
        ("2024/3/5", .month, "2024-03"), ("2024年3月5日", .day, "2024-03-05"), ("2024年", .year, "2024"),
        ("2024.12.1", .month, "2024-12"), ("20240305", .day, "2024-03-05"), ("202403", .month, "2024-03"),
        ("news/12/20240305.txt", .year, "2024"), ("20240305123000", .day, "2024-03-05"),
        ("x1 2024-3", .month, "2024-03"), ("2024-02-29", .day, "2024-02-29"),
        ("2021-02-30 2021-03-01", .day, "2021-03-01"),
    ])
    func readsDates(_ text: String, _ period: Period, _ name: String) {
        #expect(period.name(of: text) == name)
    }

    @Test(arguments: [
        "", "无", "2024", "2024-13-01", "12345", "9999-01-01", "2024-", "20241305", "2024年春", "2021-02-30",
        "20230229", "2100年2月29日", "2024/4/31", "2024-03-00", "2024-00",
    ])
    func findsNone(_ text: String) {
        #expect(Period.month.name(of: text) == nil)
    }
}
