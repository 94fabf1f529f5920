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

    @Test(arguments: [["-"], ["--help"], ["a.txt", "-f", "json"], ["--", "a.txt"]])
    func optionsAreLeftToArgumentParser(_ words: [String]) {
        #expect(Segment.plain(words: words) == nil)
    }
}
