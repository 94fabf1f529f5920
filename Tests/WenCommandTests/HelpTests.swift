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
        "a subcommand that is not known has no help",
        arguments: [
            ("help nope", "'nope' is no subcommand of wen, which has analyze, segment, keywords, "),
            ("help corpus nope", "'nope' is no subcommand of corpus, which has frequency, keyness, "),
            ("help keywords nope", "'nope' is no subcommand of keywords, which has none."),
        ])
    func unknown(_ words: String, _ sentence: String) throws {
        let outcome = try WenProcess.run(words.split(separator: " ").map(String.init))
        #expect(
            outcome.errors.hasPrefix("Error: \(sentence)") && outcome.output == "" && outcome.status == 64, "\(outcome)"
        )
    }

    @Test(
        "an alias has the help of its subcommand", arguments: ["help evaluate pos", "help corpus trend", "help help"])
    func known(_ words: String) throws {
        #expect(try WenProcess.run(words.split(separator: " ").map(String.init)).status == 0)
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
