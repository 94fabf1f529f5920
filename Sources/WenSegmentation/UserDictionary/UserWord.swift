/// Where a word of a ``UserDictionary`` stands in a row of atoms.
struct UserWord: Equatable {
    /// The word's first atom.
    let start: Int
    /// The atom behind its last.
    let end: Int
    /// The word's part of speech.
    let tag: PartOfSpeech
}
