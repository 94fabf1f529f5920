import ArgumentParser
import Wen

/// How dates are read.
struct QuantityOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The day that 今年9月, 上周五 and 近十年来 are told from. Without it 上周五 and the like are not listed.",
            valueName: "YYYY-MM-DD"),
        transform: { text in
            guard let day = CalendarDay(text) else {
                throw ValidationError("--reference-date takes a day such as 2021-11-03, not '\(text)'.")
            }
            return day
        })
    var referenceDate: CalendarDay?

    /// The options of a command line that names none, as ArgumentParser would set them.
    static var standard: QuantityOptions {
        var options = QuantityOptions()
        options.referenceDate = nil
        return options
    }
}
