/// Why a segmenter cannot be opened.
public enum SegmenterError: Error, CustomStringConvertible, Equatable, Sendable {
    /// ICU lacks what the segmenter needs, such as its data.
    case icu(ICUError)
    /// A file cannot be used as the segmenter's model or lexicon.
    case model(ModelFileError)
    /// A model's file is named for an engine that has no model.
    case needlessModel(file: String, engine: String)
    /// Words of ``Granularity/search``, which overlap, are to be searched for names, quantities or keywords.
    case overlappingWords

    /// A sentence that says what failed, where, and what to do.
    public var description: String {
        switch self {
        case .icu(let error): error.description
        case .model(let error): error.description
        case .needlessModel(let file, let engine):
            "Opening the model \(file) failed: the engine \(engine) has none. Name no model, or the engine that it is for."
        case .overlappingWords:
            "Words of the granularity search overlap: names, quantities and keywords are not found from them. Ask for words alone, or for another granularity."
        }
    }
}
