import Testing
import Wen
import WenReport

private func quantity(
    _ kind: Quantity.Kind, _ value: String? = nil, _ unit: String? = nil, _ change: (inout Quantity) -> Void = { _ in }
) -> Quantity {
    var quantity = Quantity(kind: kind, range: 0..<1, value: value.flatMap { ExactDecimal($0) })
    quantity.canonicalUnit = unit
    change(&quantity)
    return quantity
}

private func limit(_ number: String) -> Quantity.Limit? { ExactDecimal(number).map { .number($0) } }

@Test(
    arguments: [
        (quantity(.money, "451100000000", "CNY"), "451,100,000,000 CNY"),
        (quantity(.count, "1500", "家") { $0.approximation = .over }, "over 1,500 家"),
        (quantity(.percent, "12.4", "%") { $0.change = .increase }, "12.4% ↑"),
        (quantity(.percentagePoint, "8.5", "pp") { $0.change = .decrease }, "8.5 pp ↓"),
        (quantity(.mass, "5", "kg") { $0.bound = .atLeast }, "≥ 5 kg"),
        (quantity(.ordinal, "5", "届"), "no. 5 届"),
        (quantity(.ordinal, "1"), "no. 1"),
        (quantity(.duration, "1", "mo"), "1 month"),
        (quantity(.duration, "2.5", "a"), "2.5 years"),
        (quantity(.rate, "2", "元/a"), "2 元/a"),
        (quantity(.number, "-0.5"), "-0.5"),
        (quantity(.fraction, "0.000001"), "0.000001"),
        (quantity(.fraction, "0.666666666666667"), "0.6667"),
        (quantity(.fraction, "0.000142857142857143"), "0.0001429"),
        (
            quantity(.ratio, "1.47058823529412") {
                $0.low = limit("25")
                $0.high = limit("17")
            }, "25:17"
        ),
        (quantity(.count, "10", "个") { $0.approximation = .vague }, "some 10 个"),
        (
            quantity(.percent, nil, "%") {
                $0.low = limit("3")
                $0.high = limit("5")
            }, "3 – 5%"
        ),
        (quantity(.count, nil, "人") { $0.low = limit("1000") }, "from 1,000 人"),
        (quantity(.count, nil, "人") { $0.high = limit("30") }, "up to 30 人"),
        (
            quantity(.count, nil, "人") {
                $0.low = limit("1000")
                $0.approximation = .over
            }, "over 1,000 人"
        ),
        (
            quantity(.dateRange) {
                $0.low = .date("2021")
                $0.high = .date("2025")
            }, "2021 – 2025"
        ),
        (quantity(.datetime) { $0.iso = "2021-11-03T05:57" }, "2021-11-03T05:57"),
        (quantity(.date), nil),
    ] as [(Quantity, String?)])
func summaries(_ quantity: Quantity, _ expected: String?) {
    #expect(quantity.summary == expected)
}
