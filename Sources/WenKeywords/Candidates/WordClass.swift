package import WenSegmentation

/// What a word can be in a keyword: the parts of speech as the ranker tells them apart.
///
/// Function words (conjunctions, prepositions, pronouns, auxiliaries and their like), classifiers and numerals have no
/// class: no keyword holds one.
package enum WordClass: UInt8, CaseIterable, Sendable {
    case noun, person, place, organization, proper, abbreviation, verbalNoun
    case verb, adjective, attributive, adverb, idiom, morpheme, affix, time, locality, latin, unknown

    /// The number of the classes, told by the last.
    static var count: Int { Int(unknown.rawValue) + 1 }

    /// The class of a part of speech; of a word without one, `unknown`.
    package init?(_ tag: PartOfSpeech?) {
        switch tag {
        case .n: self = .noun
        case .nr: self = .person
        case .ns: self = .place
        case .nt: self = .organization
        case .nz: self = .proper
        case .j: self = .abbreviation
        case .vn, .an: self = .verbalNoun
        case .v: self = .verb
        case .a, .z: self = .adjective
        case .b: self = .attributive
        case .d, .ad, .vd: self = .adverb
        case .i, .l: self = .idiom
        case .g: self = .morpheme
        case .h, .k: self = .affix
        case .t: self = .time
        case .f, .s: self = .locality
        case .nx: self = .latin
        case .x, nil: self = .unknown
        case .c, .e, .m, .o, .p, .q, .r, .u, .w, .y: return nil
        }
    }

    /// Whether such a word names a person, a place or an organisation.
    package var isName: Bool { self == .person || self == .place || self == .organization }

    /// Whether such a word of one character ends a longer word rather than stands beside it: 船 of 物探船.
    var endsWords: Bool { self == .noun || self == .morpheme || self == .affix }

    /// Whether such a word may stand in a noun phrase.
    @inline(__always)
    var isInNounPhrase: Bool {
        switch self {
        case .verb, .adverb, .affix, .time, .locality: false
        default: true
        }
    }

    /// Whether such a word, or a phrase that ends with it, names a thing.
    @inline(__always)
    var isNominal: Bool {
        isInNounPhrase && self != .adjective && self != .attributive
    }
}
