#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Measures of how much more often something occurs than chance would have it.
package enum Association {
    /// The logarithm to the base 2.
    static func binaryLogarithm(_ value: Double) -> Double { log2(value) }

    /// A count as a share, in parts of a million; zero of nothing.
    static func perMillion(_ count: Int, of total: Int) -> Double {
        total > 0 ? Double(count) / Double(total) * 1e6 : 0
    }

    /// The log-likelihood ratio G² of counts against the sizes of the sets that they come from: 2 Σ O ln(O / E), where E
    /// shares out the sum of the counts by size (Dunning 1993; Rayson and Garside 2000).
    ///
    /// Zero where the shares are equal; above 3.84 chance is less than 5 % likely, above 10.83 less than 0.1 %.
    package static func logLikelihood(_ counts: [Int], sizes: [Int]) -> Double {
        let sum = Double(counts.reduce(0, +))
        let size = Double(sizes.reduce(0, +))
        guard sum > 0, size > 0 else { return 0 }
        return zip(counts, sizes).reduce(0) { result, set in
            guard set.0 > 0, set.1 > 0 else { return result }
            return result + 2 * Double(set.0) * log(Double(set.0) / (sum * Double(set.1) / size))
        }
    }

    /// The binary logarithm of the ratio of two shares (Hardie 2014); a count of nothing is taken as a half.
    ///
    /// One means twice as often, two four times as often, minus one half as often.
    static func logRatio(_ count: Int, of size: Int, _ otherCount: Int, of otherSize: Int) -> Double {
        guard size > 0, otherSize > 0 else { return 0 }
        let share = max(0.5, Double(count)) / Double(size)
        return log2(share / (max(0.5, Double(otherCount)) / Double(otherSize)))
    }

    /// The log-likelihood ratio G² of two things that meet, over the four cells of their contingency table (Dunning 1993).
    ///
    /// - Parameters:
    ///   - both: units with both; `first` and `second`: units with the one and with the other; `total`: all units.
    static func logLikelihood(both: Int, first: Int, second: Int, total: Int) -> Double {
        let cells = [
            (both, first, second), (first - both, first, total - second), (second - both, total - first, second),
            (total - first - second + both, total - first, total - second),
        ]
        return 2
            * cells.reduce(0) { result, cell in
                guard cell.0 > 0 else { return result }
                return result + Double(cell.0) * log(Double(cell.0) * Double(total) / (Double(cell.1) * Double(cell.2)))
            }
    }

    /// Normalised pointwise mutual information (Bouma 2009): 1 where two things occur only together, 0 where by chance,
    /// towards −1 where they avoid each other.
    static func normalizedInformation(both: Int, first: Int, second: Int, total: Int) -> Double {
        guard both > 0, first > 0, second > 0 else { return -1 }
        guard both < total else { return 1 }
        let information = log(Double(both) * Double(total) / (Double(first) * Double(second)))
        return information / -log(Double(both) / Double(total))
    }

    /// Kendall's rank correlation tau-b of values with their order: 1 where they always rise, −1 where they always fall.
    ///
    /// - Complexity: O(n²), for the few periods of a trend.
    static func rise(_ values: [Double]) -> Double {
        var difference = 0
        var untied = 0
        for (index, value) in values.enumerated() {
            for earlier in values[..<index] where earlier != value {
                difference += earlier < value ? 1 : -1
                untied += 1
            }
        }
        let pairs = values.count * (values.count - 1) / 2
        guard untied > 0 else { return 0 }
        return Double(difference) / (Double(untied) * Double(pairs)).squareRoot()
    }
}
