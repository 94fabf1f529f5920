/// A unit of a lexicon's word during compilation.
enum LexiconAtom: Hashable, Comparable {
    case number
    case latin
    case numerals
    /// A Latin word inside a longer word, by its hash.
    case text(UInt64)
    /// A Han character, simplified.
    case han(UInt32)
}
