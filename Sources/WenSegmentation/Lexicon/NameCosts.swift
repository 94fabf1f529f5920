/// What characters cost as parts of a personal name, in the lexicon's unit; ``never`` where they are none.
package struct NameCosts: BitwiseCopyable, Sendable {
    /// The cost of what does not occur.
    package static let never: UInt16 = .max

    /// As a surname that a given name follows.
    package var surname: UInt16
    /// As a given name of one character.
    package var single: UInt16
    /// As the first character of two.
    package var first: UInt16
    /// As the second character of two.
    package var second: UInt16

    /// Puts the costs together.
    package init(surname: UInt16 = never, single: UInt16 = never, first: UInt16 = never, second: UInt16 = never) {
        self.surname = surname
        self.single = single
        self.first = first
        self.second = second
    }
}
