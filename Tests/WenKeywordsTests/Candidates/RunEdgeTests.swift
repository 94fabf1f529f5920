import Testing
import WenSegmentation

@testable import WenKeywords

@Suite struct RunEdgeTests {
    @Test(
        arguments: [
            ("“", .opening), ("《", .opening), ("「", .opening), ("『", .opening), ("”", .closing), ("》", .closing),
            ("」", .closing), ("，", .mark), ("。", .mark), ("、", .mark), (",", .mark),
        ] as [(String, RunEdge)])
    func ofMarks(_ mark: String, _ edge: RunEdge) {
        #expect(RunEdge(Array(mark.utf8).span, Token(0..<mark.utf8.count, kind: .punctuation)) == edge)
    }

    @Test(arguments: [(.word, .word), (.number, .word), (.newline, .mark), (.space, .mark)] as [(TokenKind, RunEdge)])
    func ofOthers(_ kind: TokenKind, _ edge: RunEdge) {
        #expect(RunEdge(Array("的".utf8).span, Token(0..<3, kind: kind)) == edge)
    }
}
