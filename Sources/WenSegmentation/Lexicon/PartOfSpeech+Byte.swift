extension PartOfSpeech {
    private static let all: [PartOfSpeech?] = [nil] + allCases

    /// The tag as a byte of a model file: its place in the list of all tags, counted from 1; 0 is no tag.
    package static func byte(of tag: PartOfSpeech?) -> UInt8 {
        UInt8(all.firstIndex(of: tag) ?? 0)
    }

    /// The tags by their bytes, and none for the bytes without one.
    static let byByte: [PartOfSpeech?] = all + Array(repeating: nil, count: 256 - all.count)
}
