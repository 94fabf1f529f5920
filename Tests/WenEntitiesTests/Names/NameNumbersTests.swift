import Testing

@testable import WenEntities

@Suite struct NameNumbersTests {
    @Test func numbersNamesInTheOrderInWhichTheyCome() {
        var numbers = NameNumbers(capacity: 3)
        #expect([7, 5, 7, 0].map { numbers.number(of: $0) } == [0, 1, 0, 2])
        #expect(numbers.find(5) == 1 && numbers.find(6) == nil)
    }

    @Test(arguments: [0, 20, 1000]) func keepsManyApart(_ capacity: Int) {
        var numbers = NameNumbers(capacity: capacity)
        for digest in 0..<UInt64(1000) { #expect(numbers.number(of: digest) == Int(digest)) }
        for digest in 0..<UInt64(1000) { #expect(numbers.find(digest) == Int(digest)) }
    }

    @Test func aDigestIsThatOfTheNameWithoutTheLayout() {
        let text = TextBytes(utf8: Array("欧林\u{3000}公\n司，歐林公司".utf8))
        let end = text.count - 15
        #expect(text.digest(0..<end) == text.name(0..<end).digest)
        #expect(text.digest(0..<end) == text.digest(end + 3..<text.count))
    }
}
