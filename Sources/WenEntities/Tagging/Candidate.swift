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
        /// No list of words has it.
        package static let unknown = Source(rawValue: 2048)
        /// A country by one character, beside another.
        package static let pair = Source(rawValue: 4096)
        /// Plain words between function words or marks, or those at the start or end of a clause; with ``latin``, Latin letters
        /// with a Chinese word beside them.
        package static let clause = Source(rawValue: 8192)
        /// Characters beside a title.
        package static let titled = Source(rawValue: 16384)
    }

    /// Kinds of entities.
    package struct Kinds: OptionSet, Hashable, Sendable {
        /// The bits.
        package let rawValue: UInt8
        /// Makes a set of bits.
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// A person.
        package static let person = Kinds(rawValue: 1)
        /// An organisation.
        package static let organization = Kinds(rawValue: 2)
        /// A place.
        package static let location = Kinds(rawValue: 4)
        /// Any of them.
        package static let all: Kinds = [.person, .organization, .location]

        /// Where scores have the number of this kind, which must be one alone.
        @inline(__always) var lane: Int { rawValue.trailingZeroBitCount }
    }

    /// How many candidates to each side are looked at for those that one overlaps with.
    static let reach = 32

    /// What it may be.
    package var kinds: Kinds
    /// What made it a candidate.
    package var source: Source
    /// What the gazetteer says of exactly this stretch; known when all candidates are listed.
    package internal(set) var classes: NameClass = []
    private let lower: Int32
    private let upper: Int32
    private var givenStart: Int32
    private var headStart: Int32

    /// The first unit.
    @inline(__always) package var start: Int { Int(lower) }
    /// The unit behind the last.
    @inline(__always) package var end: Int { Int(upper) }
    /// Where its given name starts; ``end`` where it has none.
    @inline(__always) package var given: Int { Int(givenStart) }
    /// Where its head starts; ``end`` where it has none.
    @inline(__always) package var head: Int { Int(headStart) }

    @inline(__always)
    init(_ kinds: Kinds, _ range: Range<Int>, _ source: Source, given: Int? = nil, head: Int? = nil) {
        self.kinds = kinds
        self.source = source
        lower = Int32(truncatingIfNeeded: range.lowerBound)
        upper = Int32(truncatingIfNeeded: range.upperBound)
        givenStart = Int32(truncatingIfNeeded: given ?? range.upperBound)
        headStart = Int32(truncatingIfNeeded: head ?? range.upperBound)
    }

    /// Adds what is known of the same stretch.
    mutating func merge(_ other: Candidate) {
        kinds.formUnion(other.kinds)
        source.formUnion(other.source)
        givenStart = min(givenStart, other.givenStart)
        headStart = min(headStart, other.headStart)
    }
}
