import Testing

@Suite struct HelpTests {
    @Test func version() throws {
        #expect(try WenProcess.run(["--version"]) == WenProcess.Outcome(output: "0.1.0\n"))
    }

    @Test("a file alone is analysed")
    func defaultSubcommand() throws {
        try TemporaryFolder.with(["a.txt": "好"]) { folder in
            let short = try WenProcess.run(["a.txt", "--format", "json"], in: folder.root)
            let long = try WenProcess.run(["analyze", "--format", "json", "a.txt"], in: folder.root)
            #expect(short == long)
            #expect(short.output.contains("\"id\": \"a.txt\""))
        }
    }

    @Test(
        "every subcommand explains itself",
        arguments: ["analyze", "segment", "keywords", "entities", "quantities", "benchmark"])
    func help(_ subcommand: String) throws {
        let outcome = try WenProcess.run(["help", subcommand])
        #expect(outcome.output.contains("USAGE: wen \(subcommand)"))
        #expect(outcome.errors == "" && outcome.status == 0)
        #expect(try WenProcess.run(["--help"]).output.contains("  \(subcommand) "))
    }

    @Test(
        "a subcommand that is not known has no help, but that of the whole",
        arguments: ["help nope", "help corpus nope"])
    func unknown(_ words: String) throws {
        let outcome = try WenProcess.run(words.split(separator: " ").map(String.init))
        #expect(outcome.output.contains("USAGE: wen") && outcome.errors == "" && outcome.status == 0, "\(outcome)")
    }

    @Test("every exit status is named")
    func statuses() throws {
        let help = try WenProcess.run(["--help"]).output.split { $0.isWhitespace }.joined(separator: " ")
        let manual = try WenProcess.run(["manual"]).output
        #expect(
            help.contains(
                /Exit status: 0 [^,]+, 1 [^,]+, 64 [^,]+, 130 or 143 it was asked to end \(what is written is whole\)\./
            ))
        for status in ["0", "1", "64", "130, 143"] { #expect(manual.contains("\n.B \(status)\n")) }
    }

    @Test("completions for three shells", arguments: ["bash", "zsh", "fish"])
    func completions(_ shell: String) throws {
        let outcome = try WenProcess.run(["--generate-completion-script", shell])
        #expect(outcome.output.contains("quantities"))
        #expect(outcome.errors == "" && outcome.status == 0)
    }
}
