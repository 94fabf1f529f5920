public import ArgumentParser
import SystemPackage
public import WenReport

/// Where results go, and in which form.
struct OutputOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "The form of results.")
    var format = ResultFormat.text

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write to a file instead of standard output, which - names too.", valueName: "file"),
        completion: .file())
    var output: String?

    /// When text has colours.
    enum Color: String, CaseIterable, ExpressibleByArgument {
        case auto, always, never
    }

    @Option(help: "Whether text has colours; by itself on a terminal, unless NO_COLOR is set.")
    var color = Color.auto

    /// Whether text has colours where it goes.
    func usesColor(on descriptor: FileDescriptor) -> Bool {
        switch color {
        case .auto: Terminal.showsColor(descriptor)
        case .always: true
        case .never: false
        }
    }

    /// The options of a command line that names none, as ArgumentParser would set them.
    static var standard: OutputOptions {
        var options = OutputOptions()
        options.format = .text
        options.output = nil
        options.color = .auto
        return options
    }
}

extension ResultFormat: ExpressibleByArgument {}
