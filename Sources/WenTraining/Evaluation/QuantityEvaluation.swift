import WenQuantities

/// Scores quantities by span, value and unit.
///
/// Agrees with `grade_quantities.py`: of several right readings the one that fits best counts; a quantity that
/// touches no gold quantity and no optional place is spurious.
struct QuantityEvaluation: Sendable {
    /// A quantity that was found; positions count Unicode scalars.
    struct Found {
        let range: Range<Int>
        let quantity: Quantity
    }

    /// The counts of one text or of all.
    struct Counts {
        var gold = 0
        /// Quantities found that touch a gold one.
        var touching = 0
        var spans = 0
        var values = 0
        /// Span, value and unit right.
        var full = 0
        var flags = 0
        var goldFlags = 0
        var spurious = 0
    }

    private(set) var counts = Counts()
    private(set) var perKind: [String: Agreement] = [:]
    private(set) var negatives = 0
    private(set) var cleanNegatives = 0
    private(set) var positives = 0
    private(set) var perfectPositives = 0

    /// Counts one text.
    ///
    /// - Returns: how many quantities are wrong, missing or spurious.
    @discardableResult
    mutating func add(_ gold: GoldQuantities, _ found: [Found]) -> Int {
        let optional = (gold.optional ?? []).map(\.range)
        let readings = gold.readings.map { expected in
            (expected, Self.count(expected, found, optional))
        }
        guard var best = readings.first else { return 0 }
        for reading in readings.dropFirst() where Self.isBetter(reading.1, best.1) { best = reading }
        let (expected, result) = best
        counts.gold += result.gold
        counts.touching += result.touching
        counts.spans += result.spans
        counts.values += result.values
        counts.full += result.full
        counts.flags += result.flags
        counts.goldFlags += result.goldFlags
        counts.spurious += result.spurious
        for quantity in expected {
            perKind[quantity.kind, default: Agreement()].gold += 1
            if found.contains(where: { quantity.isFound(by: $0) }) {
                perKind[quantity.kind, default: Agreement()].correct += 1
            }
        }
        for item in found where Self.counts(item, expected, optional) {
            perKind[item.quantity.kind.rawValue, default: Agreement()].predicted += 1
        }
        let isPerfect = result.full == result.gold && result.spurious == 0
        if gold.tags?.contains("negative") == true {
            negatives += 1
            cleanNegatives += result.spurious == 0 ? 1 : 0
        } else {
            positives += 1
            perfectPositives += isPerfect ? 1 : 0
        }
        return result.gold - result.full + result.spurious
    }

    /// Whether a quantity is more than an optional one.
    private static func counts(_ item: Found, _ expected: [GoldQuantity], _ optional: [Range<Int>]) -> Bool {
        expected.contains { item.range.overlaps($0.range) } || !optional.contains(where: item.range.overlaps)
    }

    private static func isBetter(_ one: Counts, _ other: Counts) -> Bool {
        func share(_ counts: Counts) -> Double { counts.gold > 0 ? Double(counts.full) / Double(counts.gold) : 1 }
        return (share(one), -one.spurious) > (share(other), -other.spurious)
    }

    private static func count(_ expected: [GoldQuantity], _ found: [Found], _ optional: [Range<Int>]) -> Counts {
        var counts = Counts()
        counts.gold = expected.count
        for item in found {
            if expected.contains(where: { item.range.overlaps($0.range) }) {
                counts.touching += 1
            } else if !optional.contains(where: item.range.overlaps) {
                counts.spurious += 1
            }
        }
        for gold in expected {
            let matching = found.filter { gold.spans.contains($0.range) }
            counts.spans += matching.isEmpty ? 0 : 1
            counts.values += matching.contains { gold.hasValue(of: $0.quantity) } ? 1 : 0
            counts.full += matching.contains { gold.isFound(by: $0) } ? 1 : 0
            let flags: [(String?, (Quantity) -> String?)] = [
                (gold.approximation, { $0.approximation?.rawValue }), (gold.bound, { $0.bound?.rawValue }),
                (gold.change, { $0.change?.rawValue }),
            ]
            for (wanted, flag) in flags {
                guard let wanted, !wanted.isEmpty else { continue }
                counts.goldFlags += 1
                counts.flags += matching.contains { flag($0.quantity)?.first == wanted.first } ? 1 : 0
            }
        }
        return counts
    }
}
