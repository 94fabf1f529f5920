import Testing
@testable import WenReport

@Test(arguments: [
    ("0", "0"), ("999", "999"), ("1000", "1,000"), ("451100000000", "451,100,000,000"), ("-1234.5678", "-1,234.5678"),
    ("1e400", "1e400"), ("", ""),
])
func grouped(_ number: String, _ expected: String) {
    #expect(Measure.grouped(number) == expected)
}

@Test(arguments: [
    (0.5, 2, "0.50"), (-0.001, 2, "0.00"), (-1.005, 1, "-1.0"), (9.996, 2, "10.00"), (7.6, 0, "8"),
    (1e300, 2, "1e+300"),
    (.nan, 2, "nan"),
])
func fixed(_ value: Double, _ places: Int, _ expected: String) {
    #expect(Measure.fixed(value, places: places) == expected)
}

@Test(arguments: [(0, "0 words"), (1, "1 word"), (1527, "1,527 words")])
func counted(_ count: Int, _ expected: String) {
    #expect(Measure.counted(count, "word") == expected)
}
