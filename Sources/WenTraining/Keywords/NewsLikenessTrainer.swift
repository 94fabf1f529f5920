#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif
import WenKeywords

/// Learns to tell news from other texts: logistic regression on standardised numbers, either side counting half.
struct NewsLikenessTrainer {
    private static let rounds = 3000
    private static let penalty = 0.002

    private let points: [(names: Double, idf: Double)]
    private let isNews: [Bool]

    init(_ texts: [NewsLikeness.Text], _ isNews: [Bool]) {
        points = texts.map { (Double($0.names), Double($0.idf)) }
        self.isNews = isNews
    }

    /// The model; `nil` where all texts are of one kind.
    ///
    /// - Complexity: O(n).
    func learn() -> NewsLikeness? {
        let news = isNews.count { $0 }
        guard news > 0, news < isNews.count else { return nil }
        let names = Self.scale(points.map(\.names))
        let idf = Self.scale(points.map(\.idf))
        var (first, second, bias) = (0.0, 0.0, 0.0)
        for _ in 0..<Self.rounds {
            var slope = (Self.penalty * first, Self.penalty * second, Self.penalty * bias)
            for (point, isNews) in zip(points, isNews) {
                let (x, y) = ((point.names - names.mean) / names.deviation, (point.idf - idf.mean) / idf.deviation)
                let likely = 1 / (1 + exp(-(first * x + second * y + bias)))
                let error = (likely - (isNews ? 1 : 0)) / Double(isNews ? news : self.isNews.count - news)
                slope = (slope.0 + error * x, slope.1 + error * y, slope.2 + error)
            }
            (first, second, bias) = (first - slope.0, second - slope.1, bias - slope.2)
        }
        (first, second) = (first / names.deviation, second / idf.deviation)
        return NewsLikeness(
            names: Float(first), idf: Float(second), bias: Float(bias - first * names.mean - second * idf.mean))
    }

    private static func scale(_ values: [Double]) -> (mean: Double, deviation: Double) {
        let mean = values.reduce(0, +) / Double(values.count)
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
        return (mean, max(variance.squareRoot(), 1e-9))
    }
}
