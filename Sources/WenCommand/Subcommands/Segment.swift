import ArgumentParser
import WenReport

/// `wen segment`: words.
struct Segment: PlainCommand {
    static let configuration = CommandConfiguration(
        commandName: "segment", _superCommandName: WenCommand.name,
        abstract: "Split texts into words.",
        discussion: """
            As text, each line of the input becomes one line of words joined by one space; with --input jsonl each \
            record becomes one line. White space is no word. The other formats give each word with its place, kind \
            and part of speech.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var engine: EngineOptions
    @OptionGroup var words: GranularityOptions
    @OptionGroup var work: RunOptions

    static func plain(_ files: [String]) -> Segment {
        var command = Segment()
        command.input = .standard(files)
        command.output = .standard
        command.engine = .standard
        command.words = .standard
        command.work = .standard
        return command
    }

    func run() throws {
        if output.format == .text, input.isPlainText {
            try SegmentRun(input, output, engine, words, work).run()
        } else {
            try AnalysisRun(view: .segmentation, input, output, engine, work, words: words).run()
        }
    }
}
