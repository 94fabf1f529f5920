#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif
import WenEntities

/// Learns what each symbol says of the style of a text, by logistic regression. All styles count the same, however much
/// text there is of each.
struct StyleLearner {
    /// The votes of each symbol, in nats; the fourth is not used.
    private(set) var votes: [SIMD4<Float>]

    private static let rate: Float = 0.1
    private static let penalty: Float = 0.0005

    /// Starts with no votes.
    init(symbols: Int) {
        votes = Array(repeating: .zero, count: symbols)
    }

    /// Learns from texts, given as symbols, going through them some times.
    mutating func learn(
        _ texts: [(symbols: [UInt16], style: NameStyle)], epochs: Int, using random: inout some RandomNumberGenerator
    ) {
        var sizes = SIMD4<Float>(repeating: 0)
        for text in texts { sizes[text.style.rawValue] += 1 }
        let largest = sizes.max()
        var order = Array(texts.indices)
        for _ in 0..<epochs {
            order.shuffle(using: &random)
            for index in order {
                let text = texts[index]
                // A rare style is learned from more strongly, within reason.
                let weight = min(8, largest / max(1, sizes[text.style.rawValue]))
                step(text.symbols, text.style, weight)
            }
        }
    }

    /// A symbol's votes as the tagger adds them up.
    func rounded(_ symbol: UInt16) -> SIMD4<Int32> {
        SIMD4<Int32>((votes[Int(symbol)] * NameModel.scale).rounded(.toNearestOrAwayFromZero))
    }

    private mutating func step(_ symbols: [UInt16], _ style: NameStyle, _ weight: Float) {
        var sum = SIMD4<Float>(0, 0, 0, -1000)
        for symbol in symbols { sum += votes[Int(symbol)] }
        let shifted = sum - sum.max()
        var expected = SIMD4<Float>(expf(shifted.x), expf(shifted.y), expf(shifted.z), 0)
        expected /= expected.sum()
        expected[style.rawValue] -= 1
        guard expected.max() > 0.001 || expected.min() < -0.001 else { return }
        // Long texts have many symbols to share what is to be learned.
        let rate = StyleLearner.rate * weight / Float(max(10, symbols.count)) * 10
        for symbol in symbols {
            votes[Int(symbol)] -= (expected + votes[Int(symbol)] * StyleLearner.penalty) * rate
        }
    }
}
