public import WenSegmentation

/// Counts strings of Han characters, whatever words they are, to find words that no dictionary has.
///
/// When too many different strings were seen the rarest are forgotten, so memory is bounded; counts may then be too small.
///
/// ```swift
/// var counts = StringCounts()
/// for document in documents { counts.add(document) }
/// counts.newWords(limit: 10).map(\.word)
/// ```
public struct StringCounts: Sendable {
    /// The longest word that is looked for, in characters.
    public static let longestWord = 5

    /// How many characters were counted.
    public private(set) var characters = 0
    private let maximumStrings: Int
    private var counts: [HanString: UInt32] = [:]

    /// Starts with nothing counted.
    ///
    /// - Parameter maximumStrings: how many different strings are kept at most.
    public init(maximumStrings: Int = 8_000_000) {
        self.maximumStrings = maximumStrings
    }

    /// Counts the strings of a document.
    ///
    /// - Parameter document: its text; where words begin and end does not matter.
    /// - Complexity: O(n).
    public mutating func add(_ document: Document) {
        // The strings that end at the character last read, the shortest first.
        var ends: [HanString] = []
        for scalar in String(decoding: document.utf8, as: UTF8.self).unicodeScalars {
            guard HanString.isHan(scalar) else {
                ends.removeAll(keepingCapacity: true)
                // All numbers are one neighbour: what stands behind numbers alone is a unit.
                if ("0"..."9").contains(scalar) { ends.append(.number) }
                continue
            }
            characters += 1
            // One longer than a word, for the characters beside words.
            if ends.count <= Self.longestWord { ends.append(HanString(scalar)) }
            for index in ends.indices.dropFirst().reversed() { ends[index] = ends[index - 1].appending(scalar) }
            ends[0] = HanString(scalar)
            for string in ends { counts[string, default: 0] += 1 }
        }
        forgetRarest()
    }

    /// Adds the counts of other documents.
    ///
    /// - Parameter other: their counts.
    /// - Complexity: O(strings of the other).
    public mutating func merge(_ other: StringCounts) {
        characters += other.characters
        for (string, count) in other.counts { counts[string, default: 0] += count }
        forgetRarest()
    }

    /// The strings that hold together and stand in many contexts, so are words, and that are not known.
    ///
    /// - Parameters:
    ///   - limit: how many at most.
    ///   - options: how frequent, firm and free a word is at least.
    ///   - isKnown: whether a word is known, and so left out; by default those of ``KnownWords`` are.
    /// - Returns: the best first.
    /// - Complexity: O(strings · log strings).
    public func newWords(
        limit: Int = .max, options: NewWord.Options = NewWord.Options(),
        isKnown: (String) -> Bool = KnownWords().contains
    ) -> [NewWord] {
        var left: [HanString: Neighbors] = [:]
        var right: [HanString: Neighbors] = [:]
        for (string, count) in counts where string.count > 2 {
            if isFrequent(string.withoutFirst, options) { left[string.withoutFirst, default: Neighbors()].add(count) }
            if isFrequent(string.withoutLast, options) { right[string.withoutLast, default: Neighbors()].add(count) }
        }
        var words: [NewWord] = []
        for (string, count) in counts
        where 2...Self.longestWord ~= string.count && count >= options.minimumCount && !string.hasFunctionEdge {
            let cohesion = cohesion(string, count)
            guard cohesion >= options.minimumCohesion else { continue }
            let before = (left[string] ?? Neighbors()).entropy(of: count)
            let behind = (right[string] ?? Neighbors()).entropy(of: count)
            guard min(before, behind) >= options.minimumEntropy, !isKnown(string.text) else { continue }
            words.append(
                NewWord(
                    word: string.text, count: Int(count), cohesion: cohesion, leftEntropy: before, rightEntropy: behind)
            )
        }
        return Array(words.sorted(by: NewWord.precedes).prefix(max(0, limit)))
    }

    private func isFrequent(_ string: HanString, _ options: NewWord.Options) -> Bool {
        (counts[string] ?? 0) >= options.minimumCount
    }

    /// How much more often a string occurs than its two parts by chance, wherever it is cut: in bits.
    private func cohesion(_ string: HanString, _ count: UInt32) -> Double {
        (1..<string.count).reduce(.infinity) { least, cut in
            let (head, tail) = string.parts(at: cut)
            let parts = Double(counts[head] ?? count) * Double(counts[tail] ?? count)
            return min(least, Association.binaryLogarithm(Double(count) * Double(characters) / parts))
        }
    }

    private mutating func forgetRarest() {
        guard counts.count > maximumStrings else { return }
        var least: UInt32 = 1
        while counts.count > maximumStrings / 2 {
            counts = counts.filter { $0.value > least || $0.key.count == 1 }
            guard counts.contains(where: { $0.key.count > 1 }) else { return }
            least += 1
        }
    }
}
