public import ArgumentParser
public import Wen

/// How positions in results count.
struct PositionOptions: ParsableArguments {
    @Option(help: "What positions count: UTF-8 bytes, UTF-16 units, or Unicode scalars as in Python.")
    var offsets = OffsetUnit.scalar

    /// The options of a command line that names none, as ArgumentParser would set them.
    static var standard: PositionOptions {
        var options = PositionOptions()
        options.offsets = .scalar
        return options
    }
}

extension OffsetUnit: ExpressibleByArgument {}
