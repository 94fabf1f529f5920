/// A stretch of a window that may be a name.
package struct Candidate: Hashable, Sendable {
    /// What made it a candidate; several may.
    package struct Source: OptionSet, Hashable, Sendable {
        /// The bits.
        package let rawValue: UInt16
        /// Makes a set of bits.
        package init(rawValue: UInt16) { self.rawValue = rawValue }

        /// The gazetteer has it.
        package static let gazetteer = Source(rawValue: 1)
        /// A surname and a given name of one character.
        package static let shortPerson = Source(rawValue: 2)
        /// A surname and a given name of two characters.
        package static let longPerson = Source(rawValue: 4)
        /// A surname alone, beside a title.
        package static let surname = Source(rawValue: 8)
        /// Characters that write foreign names.
        package static let foreign = Source(rawValue: 16)
        /// It ends with an organisation's head.
        package static let headed = Source(rawValue: 32)
        /// It ends with a place's head.
        package static let placeHeaded = Source(rawValue: 64)
        /// Latin letters.
        package static let latin = Source(rawValue: 128)
        /// It stands between book title marks or quotation marks.
        package static let quoted = Source(rawValue: 256)
        /// The segmenter's tag says so.
        package static let tagged = Source(rawValue: 512)
        /// A Japanese surname with a given name.
        package static let japanese = Source(rawValue: 1024)
    }

    /// What it would be.
    package var kind: Entity.Kind
    /// The first unit.
    package var start: Int
    /// The unit behind the last.
    package var end: Int
    /// What made it a candidate.
    package var source: Source
    /// Where its head, or its given name, starts; ``end`` where neither is known.
    package var split: Int
}
