import Foundation
import Testing

/// Every output that README.md shows is what the command above it prints.
@Suite struct ReadmeTests {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The commands and the blocks below them.
    static let outputs: [(command: String, block: String)] = {
        guard let text = try? String(contentsOf: root.appending(path: "README.md"), encoding: .utf8) else { return [] }
        return text.components(separatedBy: "<!-- output: ").dropFirst().map { part in
            let command = part.components(separatedBy: " -->\n")[0]
            let fenced = part.components(separatedBy: "```\n")
            return (command, fenced.count > 2 ? fenced[1] : "")
        }
    }()

    @Test func showsOutputs() {
        #expect(Self.outputs.count >= 5)
    }

    static let hasPython = FileManager.default.fileExists(atPath: "/usr/bin/python3")

    @Test("the tables are made from Benchmarks/results", .enabled(if: hasPython, "needs python3"))
    func showsFiguresOfTheResults() throws {
        let outcome = try WenProcess.shell("python3 Scripts/readme --check", in: Self.root)
        #expect(outcome == WenProcess.Outcome())
    }

    @Test(arguments: outputs)
    func showsWhatTheCommandPrints(_ command: String, _ block: String) throws {
        let line = "wen() { \"$WEN\" \"$@\"; }; " + command
        let outcome = try WenProcess.shell(line, in: Self.root)
        #expect(outcome.status == 0)
        #expect(outcome.output.trimmingCharacters(in: .newlines) + "\n" == block, "run: make readme")
    }
}
