import ArgumentParser
import WenReport

/// `wen segment`: words.
struct Segment: PlainCommand {
    static let configuration = CommandConfiguration(
        commandName: "segment", _superCommandName: WenCommand.name,
        abstract: "Split texts into words.",
        discussion: """
            As text, each line of the input becomes one line of words joined by one space; of JSON lines each \
            line becomes one, an empty one where it is blank or cannot be read. White space is no word. The other formats give each word with its place, kind \
            and part of speech.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var output: DocumentOutputOptions
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
        if output.results.format == .text, input.isPlainText {
            try SegmentRun(input, output.results, engine, words, work).run()
        } else {
            try AnalysisRun(view: .segmentation, input, output, engine, work, words: words).run()
        }
    }
}
