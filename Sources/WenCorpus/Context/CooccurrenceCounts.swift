public import WenSegmentation

/// Counts in how many sentences or documents terms occur, alone and together.
///
/// So that work never grows with the square of a unit, a term is paired with no more than the next ``reach`` terms that are new
/// in the unit; that leaves out pairs in documents of more different terms than that, and in no others. One of a focus is paired
/// with all of the unit.
///
/// ```swift
/// var counts = CooccurrenceCounts(unit: .sentence)
/// counts.add(document, segmentation, filter: TermFilter())
/// counts.pairs(limit: 10).first  // 营商 and 环境
/// ```
public struct CooccurrenceCounts: Sendable {
    /// Where terms meet.
    public enum Unit: String, CaseIterable, Sendable {
        /// In one sentence.
        case sentence
        /// Anywhere in a document.
        case document
    }

    /// With how many of the different terms that follow first in a unit a term is paired; also how many terms of a focus are
    /// paired in one unit.
    public static let reach = 400

    /// How many units there are.
    public private(set) var units = 0
    private let unit: Unit
    private let focus: Set<String>
    private let maximumPairs: Int
    private var numbers: [String: UInt32] = [:]
    private var names: [String] = []
    private var counts: [UInt32] = []
    /// By the numbers of both terms, the smaller in the upper half.
    private var together: [UInt64: UInt32] = [:]

    /// Starts with nothing counted.
    ///
    /// - Parameters:
    ///   - unit: where terms meet.
    ///   - focus: only pairs with one of these terms are counted; all pairs where it is empty.
    ///   - maximumPairs: when more different pairs than this were seen, the rarest are forgotten, to bound memory.
    public init(unit: Unit = .sentence, focus: Set<String> = [], maximumPairs: Int = 4_000_000) {
        self.unit = unit
        self.focus = focus
        self.maximumPairs = maximumPairs
    }

    /// Counts a document.
    ///
    /// - Parameters:
    ///   - document: its text.
    ///   - segmentation: its words and sentences.
    ///   - filter: which of the words are terms.
    /// - Complexity: O(n · ``reach``).
    public mutating func add(_ document: Document, _ segmentation: Segmentation, filter: TermFilter) {
        var sentences = segmentation.sentences[...]
        // The terms of the unit in hand, in the order of their first places.
        var terms: [UInt32] = []
        var seen: Set<UInt32> = []
        filter.forEachTerm(of: document, segmentation) { range in
            if unit == .sentence, let sentence = sentences.first, sentence.range.upperBound <= range.lowerBound {
                sentences = sentences.drop { $0.range.upperBound <= range.lowerBound }
                count(terms)
                terms.removeAll(keepingCapacity: true)
                seen.removeAll(keepingCapacity: true)
            }
            let term = number(of: filter.text(document.utf8[range]))
            if seen.insert(term).inserted { terms.append(term) }
        }
        count(terms)
    }

    /// Counts one unit of different terms.
    private mutating func count(_ terms: [UInt32]) {
        guard !terms.isEmpty else { return }
        units += 1
        for term in terms { counts[Int(term)] += 1 }
        if focus.isEmpty { pairNeighbors(terms) } else { pairFocus(terms) }
        if together.count > maximumPairs { forgetRarest() }
    }

    private mutating func pairNeighbors(_ terms: [UInt32]) {
        for (place, term) in terms.enumerated() {
            for other in terms[(place + 1)...].prefix(Self.reach) { together[Self.key(term, other), default: 0] += 1 }
        }
    }

    private mutating func pairFocus(_ terms: [UInt32]) {
        var paired: Set<UInt32> = []
        for term in terms.filter({ focus.contains(names[Int($0)]) }).prefix(Self.reach) {
            paired.insert(term)
            for other in terms where !paired.contains(other) { together[Self.key(term, other), default: 0] += 1 }
        }
    }

    /// In how many units a term occurs.
    ///
    /// - Parameter term: the term as ``TermFilter/normal(_:)`` has it.
    public func count(of term: String) -> Int { numbers[term].map { Int(counts[Int($0)]) } ?? 0 }

    /// Adds the counts of other documents.
    ///
    /// - Parameter other: their counts, of the same unit and focus.
    /// - Complexity: O(pairs of the other).
    public mutating func merge(_ other: CooccurrenceCounts) {
        units += other.units
        let own = other.names.map { number(of: $0) }
        for (index, count) in other.counts.enumerated() { counts[Int(own[index])] += count }
        for (key, count) in other.together {
            together[Self.key(own[Int(key >> 32)], own[Int(key & 0xFFFF_FFFF)]), default: 0] += count
        }
        if together.count > maximumPairs { forgetRarest() }
    }

    /// The pairs that are most surely no chance: by G², then by the order of UTF-8 bytes. With a focus its term is the
    /// first of a pair, otherwise the more frequent one.
    ///
    /// - Parameters:
    ///   - limit: how many at most.
    ///   - minimumCount: pairs that meet less often are left out.
    /// - Complexity: O(pairs · log pairs).
    public func pairs(limit: Int = .max, minimumCount: Int = 2) -> [TermPair] {
        let pairs = together.filter { $0.value >= minimumCount }.map { key, count in
            pair(Int(key >> 32), Int(key & 0xFFFF_FFFF), Int(count))
        }
        // Terms that avoid each other are no find.
        return Array(pairs.filter { $0.information > 0 }.sorted(by: TermPair.precedes).prefix(max(0, limit)))
    }

    private func pair(_ one: Int, _ other: Int, _ both: Int) -> TermPair {
        let isInOrder =
            if focus.contains(names[one]) != focus.contains(names[other]) {
                focus.contains(names[one])
            } else if counts[one] != counts[other] {
                counts[one] > counts[other]
            } else {
                TextOrder.precedes(names[one], names[other])
            }
        let (first, second) = isInOrder ? (one, other) : (other, one)
        return TermPair(
            names[first], Int(counts[first]), names[second], Int(counts[second]), both: both, units: units)
    }

    private mutating func number(of term: String) -> UInt32 {
        if let number = numbers[term] { return number }
        let number = UInt32(names.count)
        numbers[term] = number
        names.append(term)
        counts.append(0)
        return number
    }

    private mutating func forgetRarest() {
        var least: UInt32 = 1
        while together.count > maximumPairs / 2 {
            together = together.filter { $0.value > least }
            least += 1
        }
    }

    private static func key(_ one: UInt32, _ other: UInt32) -> UInt64 {
        UInt64(min(one, other)) << 32 | UInt64(max(one, other))
    }
}
