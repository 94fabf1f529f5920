import ArgumentParser

/// Holds the number that an option takes to what the command can work with.
enum NumberOption {
    /// Checks a number; infinity and what is no number are none.
    ///
    /// - Throws: `ValidationError` where it is out of bounds.
    static func check(_ option: String, _ number: Double, from least: Int, to most: Int? = nil) throws {
        let isBelow = most.map { number <= Double($0) } ?? true
        guard number.isFinite, number >= Double(least), isBelow else {
            throw ValidationError("\(option) takes a number from \(least)\(most.map { " to \($0)" } ?? "").")
        }
    }

    /// Checks a whole number.
    ///
    /// - Throws: `ValidationError` where it is out of bounds.
    static func check(_ option: String, _ number: Int, from least: Int, to most: Int? = nil) throws {
        try check(option, Double(number), from: least, to: most)
    }
}
