#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif
import WenSegmentation

/// Counts the characters of personal names in text of the PKU standard, where surname and given name are two words.
struct NameCounter {
    private var words = 0.0
    private var singleCount = 0.0
    private var doubleCount = 0.0
    private var surnames: [UInt32: Double] = [:]
    private var singles: [UInt32: Double] = [:]
    private var firsts: [UInt32: Double] = [:]
    private var seconds: [UInt32: Double] = [:]

    /// Counts the names of a line.
    mutating func add(_ line: [(form: String, tag: String)], _ folding: HanFolding) {
        words += Double(line.count)
        for (left, right) in zip(line, line.dropFirst()) where left.tag == "nr" && right.tag == "nr" {
            let surname = left.form.unicodeScalars.map { folding[$0.value] }
            let given = right.form.unicodeScalars.map { folding[$0.value] }
            guard surname.count == 1, (1...2).contains(given.count) else { continue }
            surnames[surname[0], default: 0] += 1
            if given.count == 1 {
                singleCount += 1
                singles[given[0], default: 0] += 1
            } else {
                doubleCount += 1
                firsts[given[0], default: 0] += 1
                seconds[given[1], default: 0] += 1
            }
        }
    }

    /// What a character costs in each place of a name, in nats; `nil` where it was not seen there.
    ///
    /// A name's cost is that of its surname, among all words, and of its given name, among the given names of its
    /// length and all lengths. `bias` makes all names dearer.
    func costs(of scalar: UInt32, bias: Double) -> (surname: Double?, single: Double?, first: Double?, second: Double?)
    {
        let given = singleCount + doubleCount
        func cost(_ counts: [UInt32: Double], of total: Double) -> Double? {
            guard let count = counts[scalar], total > 0 else { return nil }
            return -log(count / total)
        }
        return (
            cost(surnames, of: words).map { $0 + bias }, cost(singles, of: given), cost(firsts, of: given),
            cost(seconds, of: doubleCount)
        )
    }
}
