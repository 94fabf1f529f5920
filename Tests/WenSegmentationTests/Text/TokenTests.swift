import Testing

@testable import WenSegmentation

@Suite struct TokenTests {
    private static let token = Token(0..<6, kind: .word, tag: .n)

    @Test(arguments: [
        (Token(0..<6, kind: .word, tag: .n), true), (Token(0..<6, kind: .word, tag: .v), false),
        (Token(0..<6, kind: .other, tag: .n), false), (Token(0..<3, kind: .word, tag: .n), false),
        (Token(3..<6, kind: .word, tag: .n), false),
    ])
    func isEqualByWhatUsersSee(_ other: Token, _ isEqual: Bool) {
        var unknown = other
        unknown.isUnknown = true
        #expect((unknown == Self.token) == isEqual)
        #expect(Set([unknown, Self.token]).count == (isEqual ? 1 : 2))
    }
}
