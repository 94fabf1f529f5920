import WenSegmentation

/// The weights of a segmentation model in training: 4 for each position that an n-gram votes for.
struct SegmenterWeights {
    /// An n-gram's length, where its votes start counted from its first symbol, and for how many positions it votes.
    struct Template {
        let length: Int
        let first: Int
        let positions: Int
    }

    /// Unigrams, bigrams, trigrams.
    static let templates = [
        Template(length: 1, first: -2, positions: 5), Template(length: 2, first: -1, positions: 4),
        Template(length: 3, first: 0, positions: 3),
    ]

    /// Where a position lies in a word of the lexicon, or beside it.
    enum Place: Int, CaseIterable {
        case first, last, second, secondLast, inner, before, behind

        /// The place of a position in a word.
        static func place(_ position: Int, of length: Int) -> Place {
            if position == 0 { return .first }
            if position == length - 1 { return .last }
            if position == 1 { return .second }
            return position == length - 2 ? .secondLast : .inner
        }
    }

    /// The weights; the first four stay zero, for what has none.
    var values: [SIMD4<Float>] = [.zero]
    /// Where an n-gram's weights start, by its key, for each template.
    var rows: [[UInt64: Int]] = [[:], [:], [:]]
    /// Where the weights of a class of words, length and place are; see ``wordRow(_:_:_:)``.
    let wordRows: Int
    /// The weights from label to label.
    var transitions = Array(repeating: Float(0), count: 16)

    /// Starts with words' weights alone.
    init() {
        wordRows = values.count
        values += Array(repeating: .zero, count: SegmenterModel.classes * 8 * Place.allCases.count)
    }

    /// Where the weights of a place in words are. From 6 symbols on, words of all lengths share theirs.
    func wordRow(_ kind: UInt8, _ length: Int, _ place: Place) -> Int {
        wordRows + (Int(kind) * 8 + min(length, 6)) * Place.allCases.count + place.rawValue
    }

    /// Whether words of a length vote beside themselves. Those of three do not, so that their votes fit a trigram's row.
    static func votesBeside(_ length: Int) -> Bool { length != 3 }

    /// Adds an n-gram with weights of zero, if it is new.
    mutating func add(_ key: UInt64, template: Int) {
        guard rows[template][key] == nil else { return }
        rows[template][key] = values.count
        values += Array(repeating: .zero, count: SegmenterWeights.templates[template].positions)
    }

    /// How far the labels' weights lie apart, at most, at any position of an n-gram.
    func spread(_ row: Int, template: Int) -> Float {
        (0..<SegmenterWeights.templates[template].positions).map { values[row + $0].max() - values[row + $0].min() }
            .max() ?? 0
    }
}
