public import ArgumentParser
public import Wen
public import WenReport

/// Where results go, and in which form.
struct OutputOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "The form of results.")
    var format = ResultFormat.text

    @Option(help: "What positions count: UTF-8 bytes, UTF-16 units, or Unicode scalars as in Python.")
    var offsets = OffsetUnit.scalar

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"),
        completion: .file())
    var output: String?
}

extension ResultFormat: ExpressibleByArgument {}
extension OffsetUnit: ExpressibleByArgument {}
