import ArgumentParser
import Testing

@testable import WenCommand

/// Commands that are made without ArgumentParser are those that it would make.
@Suite struct PlainCommandTests {
    @Test(
        arguments: [Segment.self, Quantities.self, Entities.self, Keywords.self, Analyze.self]
            as [any PlainCommand.Type])
    func isAsParsed(_ type: any PlainCommand.Type) throws {
        for files in [[], ["a.txt"], ["a.txt", "", "中 文", "segment"]] {
            #expect(try String(reflecting: type.plain(files)) == String(reflecting: type.parseAsRoot(files)))
        }
    }

    @Test func takesTheFirstWordForACommand() {
        #expect(PlainCommandLine.command(["segment", "a.txt"]) is Segment)
        #expect(PlainCommandLine.command(["segment"]) is Segment)
        #expect(PlainCommandLine.command(["a.txt", "segment"]) is Analyze)
        #expect(PlainCommandLine.command([]) is Analyze)
    }

    @Test(
        arguments: [
            ["-"], ["--help"], ["segment", "a.txt", "-f", "json"], ["--", "a.txt"], ["help"], ["corpus", "a.txt"],
            ["segmnt", "a.txt"], ["report"],
        ])
    func whatElseIsLeftToArgumentParser(_ words: [String]) {
        #expect(PlainCommandLine.command(words) == nil)
    }
}
