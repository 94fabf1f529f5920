import Wen

/// What a benchmark measures.
enum BenchmarkTask: String, CaseIterable, Codable, Sendable {
    /// Words alone, piece by piece, as `wen segment` finds them.
    case segment
    /// Words with their parts of speech, and sentences: what the other tasks stand on.
    case pos
    /// The results of one kind, with the words that they need.
    case quantities, entities, keywords
    /// All of them.
    case analyze

    /// The steps of the analysis; `nil` for words alone.
    var steps: Analyzer.Tasks? {
        switch self {
        case .segment: nil
        case .pos: []
        case .quantities: .quantities
        case .entities: .entities
        case .keywords: .keywords
        case .analyze: .standard
        }
    }
}
