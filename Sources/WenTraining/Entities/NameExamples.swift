import WenEntities

/// Windows to learn from: the labels of their characters and the votes that these get.
struct NameExamples {
    /// A window's part of the lists.
    struct Window {
        var start: Int
        var count: Int
        var firstVote: Int
        var lastVote: Int
        /// How much it counts.
        var weight: Float
        /// Whether any character's label is not known.
        var isPartial: Bool
    }

    /// The windows.
    var windows: [Window] = []
    /// The label of each character.
    var labels: [UInt8] = []
    /// The labels that each character may have by its corpus: a bit each. Learned is that it is one of them.
    var allowed: [UInt16] = []
    /// For each vote its index in ``NameWeights/values``, and its character in the window.
    var votes: [Int32] = []
    var positions: [UInt16] = []

    /// Every label.
    static let all = NameLabel.allCases.reduce(UInt16(0)) { $0 | 1 << UInt16($1.rawValue) }
}
