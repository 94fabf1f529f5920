import Testing

@testable import WenQuantities

@Suite struct ExactDecimalTests {
    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("007", "7"), ("1.50", "1.5"), (".5", "0.5"), ("5.", "5"), ("-12.340", "-12.34"),
        ("1e3", "1000"), ("1.2e-3", "0.0012"), ("-3.2E+2", "-320"), ("99.99", "99.99"), ("+8", "8"),
        ("0.000", "0"), ("1267650600228229401496703205376", "1267650600228229401496703205376"),
    ])
    func readsAndPrints(_ text: String, _ printed: String) {
        #expect(ExactDecimal(text)?.description == printed)
    }

    @Test(arguments: ["", "-", ".", "1.2.3", "一", "1e", "1e9999", "1e99999999999999999999", "1-2", " 1", "0x10", "--1"])
    func refuses(_ text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    @Test func holdsTenToTheThousandth() throws {
        let large = try #require(ExactDecimal("1" + String(repeating: "0", count: 1000)))
        #expect(large.description.utf8.count == 1001)
        #expect(large == ExactDecimal(1).scaled(byPowerOfTen: 1000))
        #expect(large.adding(ExactDecimal(1))?.adding(-large) == ExactDecimal(1))
        #expect(large.integer == nil)
        #expect(large.multiplied(by: large)?.multiplied(by: large)?.multiplied(by: large) != nil)
    }

    @Test(arguments: [
        ("9223372036854775807", Int.max), ("-9223372036854775808", .min), ("9223372036854775808", nil),
        ("-9223372036854775809", nil), ("1e18", 1_000_000_000_000_000_000), ("1e19", nil), ("-120", -120), ("0", 0),
        ("1.5", nil), ("1234567890123456789.5", nil), ("1e4096", nil),
    ])
    func isAnInteger(_ text: String, _ integer: Int?) {
        #expect(ExactDecimal(text)?.integer == integer)
    }

    @Test func neverLeavesItsLimits() {
        let limit = ExactDecimal.exponentLimit
        #expect(ExactDecimal(1).scaled(byPowerOfTen: limit) != nil)
        #expect(ExactDecimal(1).scaled(byPowerOfTen: limit + 1) == nil)
        #expect(ExactDecimal(1).scaled(byPowerOfTen: .max) == nil)
        #expect(ExactDecimal(1).scaled(byPowerOfTen: .min) == nil)
        #expect(ExactDecimal(.min).description == String(Int.min))
        #expect(ExactDecimal(.max).description == String(Int.max))
        #expect(ExactDecimal(.max).adding(ExactDecimal(.max))?.description == "18446744073709551614")
    }

    @Test func orders() throws {
        let sorted = ["-100", "-99.5", "-0.01", "0", "0.009", "0.01", "1", "9.99", "10", "10.001", "1e20"].compactMap {
            ExactDecimal($0)
        }
        for (left, right) in zip(sorted, sorted.dropFirst()) {
            #expect(left < right)
            #expect(!(right < left))
        }
        #expect(ExactDecimal("1.0") == ExactDecimal("1"))
    }

    @Test(arguments: [
        ("1", "2", "0.5"), ("2", "3", "0.666666666666667"), ("1", "3", "0.333333333333333"), ("144", "25", "5.76"),
        ("-3", "4", "-0.75"), ("0", "7", "0"), ("3", "10000", "0.0003"), ("1000", "8", "125"),
        ("2", "7", "0.285714285714286"),
    ])
    func divides(_ dividend: String, _ divisor: String, _ quotient: String) throws {
        let left = try #require(ExactDecimal(dividend))
        let right = try #require(ExactDecimal(divisor))
        #expect(left.divided(by: right)?.description == quotient)
        #expect(left.divided(by: .zero) == nil)
    }

    @Test func agreesWithIntegerArithmetic() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let left = Int.random(in: -1_000_000_000...1_000_000_000, using: &generator)
            let right = Int.random(in: -1_000_000...1_000_000, using: &generator)
            let sum = try #require(ExactDecimal(left).adding(ExactDecimal(right)))
            let product = try #require(ExactDecimal(left).multiplied(by: ExactDecimal(right)))
            #expect(sum.integer == left + right)
            #expect(product.integer == left * right)
            #expect((ExactDecimal(left) < ExactDecimal(right)) == (left < right))
        }
    }
}
