/// A default that cannot be taken: a sentence that says what is wrong, where, and what is allowed.
struct DefaultsError: Error, CustomStringConvertible {
    let description: String

    init(_ sentence: String) {
        description = sentence
    }
}
