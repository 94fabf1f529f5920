extension PartOfSpeech {
    /// The tag as a byte of a model file: its place in the list of all tags, counted from 1; 0 is no tag.
    package static func byte(of tag: PartOfSpeech?) -> UInt8 {
        UInt8(tag.flatMap { allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
    }

    /// The tag of a byte; `nil` for 0 and for what is no tag's.
    package init?(byte: UInt8) {
        guard (1...PartOfSpeech.allCases.count).contains(Int(byte)) else { return nil }
        self = PartOfSpeech.allCases[Int(byte) - 1]
    }
}
