/// Parts of speech of Universal Dependencies, version 2 (de Marneffe, Manning, Nivre and Zeman 2021).
public enum UniversalPartOfSpeech: String, Sendable, CaseIterable {
    /// Adjective.
    case adjective = "ADJ"
    /// Adposition.
    case adposition = "ADP"
    /// Adverb.
    case adverb = "ADV"
    /// Coordinating conjunction.
    case conjunction = "CCONJ"
    /// Interjection.
    case interjection = "INTJ"
    /// Noun.
    case noun = "NOUN"
    /// Numeral.
    case numeral = "NUM"
    /// Particle.
    case particle = "PART"
    /// Pronoun.
    case pronoun = "PRON"
    /// Proper noun.
    case properNoun = "PROPN"
    /// Punctuation.
    case punctuation = "PUNCT"
    /// Verb.
    case verb = "VERB"
    /// What has no class.
    case other = "X"
}

extension PartOfSpeech {
    /// The universal part of speech that comes nearest.
    ///
    /// | PKU | universal |
    /// |---|---|
    /// | a b z | `ADJ` |
    /// | p f | `ADP` |
    /// | d ad vd | `ADV` |
    /// | c | `CCONJ` |
    /// | e o | `INTJ` |
    /// | n an vn q s t l | `NOUN` |
    /// | m | `NUM` |
    /// | h k u y | `PART` |
    /// | r | `PRON` |
    /// | nr ns nt nz j | `PROPN` |
    /// | w | `PUNCT` |
    /// | v i | `VERB` |
    /// | g nx x | `X` |
    ///
    /// The PKU set does not tell auxiliaries from verbs, determiners from pronouns, subordinating from coordinating
    /// conjunctions and symbols from punctuation, so `AUX`, `DET`, `SCONJ` and `SYM` are not among the values.
    ///
    /// ```swift
    /// PartOfSpeech.vn.universal.rawValue  // "NOUN"
    /// ```
    public var universal: UniversalPartOfSpeech {
        switch self {
        case .a, .b, .z: .adjective
        case .p, .f: .adposition
        case .d, .ad, .vd: .adverb
        case .c: .conjunction
        case .e, .o: .interjection
        case .n, .an, .vn, .q, .s, .t, .l: .noun
        case .m: .numeral
        case .h, .k, .u, .y: .particle
        case .r: .pronoun
        case .nr, .ns, .nt, .nz, .j: .properNoun
        case .w: .punctuation
        case .v, .i: .verb
        case .g, .nx, .x: .other
        }
    }
}
