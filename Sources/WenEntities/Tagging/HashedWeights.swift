import CDictionaries

/// The tagger's weights, found by a hash of the feature (Weinberger et al., Feature Hashing for Large Scale Multitask
/// Learning, ICML 2009): two features may share a weight, which costs little and needs no table of features.
///
/// The file: 8 bytes `WENENT01`; a bias for each kind as Int8; the percentage of right names in each step of the margin, a
/// byte each; the weights as Int8.
package struct HashedWeights: Sendable {
    /// The number of weights: a power of two.
    package static let count = 1 << 21
    /// The file's first bytes.
    package static let magic = Array("WENENT01".utf8)
    /// The number of steps of the margin for which the confidence is known.
    package static let stepCount = 64
    /// The margin of one step.
    package static let step = 8

    /// The embedded weights, read once for the whole program.
    package static let embedded: HashedWeights = {
        let bytes = unsafe EmbeddedTable(wen_entities_weights()).bytes
        guard let weights = HashedWeights(bytes) else { fatalError("Dictionaries/entities/weights.bin is damaged.") }
        return weights
    }()

    private let weights: [Int8]
    /// What is added to every candidate of a kind, in the order of the cases: it trades misses for false finds.
    package var biases: [Int8]
    /// For each step of the margin how many names of 100 are right.
    package var percentages: [UInt8]

    /// Reads a weight file; `nil` where it is none.
    package init?(_ bytes: [UInt8]) {
        let kinds = Entity.Kind.allCases.count
        let header = HashedWeights.magic.count + kinds + HashedWeights.stepCount
        guard bytes.count == header + HashedWeights.count, bytes.starts(with: HashedWeights.magic) else { return nil }
        biases = bytes[HashedWeights.magic.count...].prefix(kinds).map { Int8(bitPattern: $0) }
        percentages = Array(bytes[(HashedWeights.magic.count + kinds)..<header])
        weights = unsafe bytes[header...].withUnsafeBytes { unsafe Array($0.bindMemory(to: Int8.self)) }
    }

    /// Wraps weights that nothing has been measured of.
    package init(weights: [Int8]) {
        precondition(weights.count == HashedWeights.count)
        self.weights = weights
        biases = Entity.Kind.allCases.map { _ in 0 }
        percentages = [UInt8](repeating: 0, count: HashedWeights.stepCount)
    }

    /// The file.
    package var bytes: [UInt8] {
        HashedWeights.magic + biases.map { UInt8(bitPattern: $0) } + percentages
            + weights.map { UInt8(bitPattern: $0) }
    }

    /// What is added to every candidate of a kind.
    @inline(__always)
    func bias(_ kind: Entity.Kind) -> Int {
        switch kind {
        case .person: Int(biases[0])
        case .organization: Int(biases[1])
        case .location: Int(biases[2])
        }
    }

    /// The weight of a feature.
    @inline(__always)
    package subscript(feature: Int) -> Int { Int(weights[feature]) }

    /// How often a name with this margin over its best rival is right, from 0 to 1.
    package func confidence(margin: Int) -> Double {
        Double(percentages[HashedWeights.stepIndex(margin)]) / 100
    }

    /// The step of a margin.
    package static func stepIndex(_ margin: Int) -> Int {
        max(0, min(stepCount - 1, margin / step))
    }
}
