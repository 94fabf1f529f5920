/// Counts that cannot be added up or compared, because their terms were counted in different ways.
struct CountingMismatch: Error, CustomStringConvertible {
    /// What was counted in one way and what in another, such as two files.
    let names: (String, String)
    /// The options that differ, with their values in the one and the other.
    let differences: [(option: String, values: (String, String))]

    /// A sentence that says what differs, where, and what to do.
    var description: String {
        let shown = differences.map { "\($0.option): \($0.values.0), \($0.values.1)" }.joined(separator: "; ")
        return
            "\(names.0) and \(names.1) were counted in different ways (\(shown)), and cannot be put together. Count one of them "
            + "anew, with the options of the other."
    }
}
