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
        let optional = (gold.optional ?? []).map { $0.start..<$0.end }
        let readings = ([gold.expected] + (gold.alternatives ?? [])).map { expected in
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
            if found.contains(where: { Self.isRight($0, quantity) }) {
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
        expected.contains { item.range.overlaps($0.start..<$0.end) } || !optional.contains(where: item.range.overlaps)
    }

    private static func isBetter(_ one: Counts, _ other: Counts) -> Bool {
        func share(_ counts: Counts) -> Double { counts.gold > 0 ? Double(counts.full) / Double(counts.gold) : 1 }
        return (share(one), -one.spurious) > (share(other), -other.spurious)
    }

    private static func count(_ expected: [GoldQuantity], _ found: [Found], _ optional: [Range<Int>]) -> Counts {
        var counts = Counts()
        counts.gold = expected.count
        for item in found {
            if expected.contains(where: { item.range.overlaps($0.start..<$0.end) }) {
                counts.touching += 1
            } else if !optional.contains(where: item.range.overlaps) {
                counts.spurious += 1
            }
        }
        for gold in expected {
            let matching = found.filter { gold.spans.contains($0.range) }
            counts.spans += matching.isEmpty ? 0 : 1
            counts.values += matching.contains { hasValue($0.quantity, of: gold) } ? 1 : 0
            counts.full += matching.contains { isRight($0, gold) } ? 1 : 0
            let flags: [(String?, (Quantity) -> String?)] = [
                (gold.approximation, { $0.approximation?.rawValue }), (gold.bound, { $0.bound?.rawValue }),
                (gold.change, { $0.change?.rawValue }),
            ]
            for (wanted, flag) in flags {
                guard let wanted else { continue }
                counts.goldFlags += 1
                counts.flags += matching.contains { flag($0.quantity)?.first == wanted.first } ? 1 : 0
            }
        }
        return counts
    }

    private static func isRight(_ found: Found, _ gold: GoldQuantity) -> Bool {
        gold.spans.contains(found.range) && hasValue(found.quantity, of: gold) && hasUnit(found.quantity, of: gold)
    }

    private static func hasUnit(_ found: Quantity, of gold: GoldQuantity) -> Bool {
        guard let unit = gold.unit else { return true }
        if ["percent", "permille", "multiple"].contains(gold.kind) { return true }
        let right: [String?] = [unit, gold.canonicalUnit] + (gold.alternativeUnits ?? [])
        return right.contains(found.unit) || right.contains(found.canonicalUnit)
    }

    private static func hasValue(_ found: Quantity, of gold: GoldQuantity) -> Bool {
        if ["date", "datetime", "time"].contains(gold.kind) { return found.iso != nil && found.iso == gold.iso }
        if gold.kind == "date_range" {
            return year(found.low) == gold.low?.text && year(found.high) == gold.high?.text
        }
        if let iso = gold.iso { return found.iso == iso }
        let low = number(found.low)
        for value in [gold.value].compactMap({ $0 }) + (gold.alternativeValues ?? []) {
            if isEqual(found.value?.double, value) { return true }
            if gold.kind == "percent", isEqual(found.value?.double, value / 100) { return true }
            if gold.kind == "permille", isEqual(found.value?.double, value / 1000) { return true }
            if gold.approximation == "over", found.value == nil, isEqual(low, value) { return true }
        }
        guard gold.value == nil else { return false }
        return isEqual(low, gold.low?.number)
            && (isEqual(number(found.high), gold.high?.number) || gold.approximation == "vague")
    }

    private static func year(_ limit: Quantity.Limit?) -> String {
        if case .date(let date) = limit { String(date.prefix(4)) } else { "" }
    }

    private static func number(_ limit: Quantity.Limit?) -> Double? {
        if case .number(let value) = limit { value.double } else { nil }
    }

    private static func isEqual(_ found: Double?, _ gold: Double?) -> Bool {
        guard let found, let gold else { return false }
        return abs(found - gold) <= 1e-6 * max(1, abs(gold))
    }
}
