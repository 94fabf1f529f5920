import WenEntities

/// Learns to tell the styles of texts, by logistic regression.
struct StyleLearner {
    /// A text as the rows of its features.
    struct Text {
        let rows: [Int32]
        let style: TextStyle
    }

    /// The votes of each row, in nats; the fourth is not used.
    private(set) var votes = [SIMD4<Float>](repeating: .zero, count: StyleReader.rowCount)
    /// What is added for each style, in nats; the fourth is not used.
    private(set) var biases = SIMD4<Float>.zero

    private static let rate: Float = 0.3
    private static let penalty: Float = 1e-5
    private static let epochs = 3

    /// Learns from texts.
    mutating func learn(_ texts: [Text], using random: inout some RandomNumberGenerator) {
        let weights = StyleLearner.weights(texts)
        var order = Array(texts.indices)
        let steps = Float(order.count * StyleLearner.epochs)
        var step: Float = 0
        for _ in 0..<StyleLearner.epochs {
            order.shuffle(using: &random)
            for index in order {
                self.step(texts[index], weights[texts[index].style.rawValue], 1 - 0.8 * step / steps)
                step += 1
            }
        }
    }

    /// The probabilities of the styles for a text given as the rows of its features.
    func probabilities(_ rows: [Int32]) -> SIMD4<Float> {
        var sum = SIMD4<Float>.zero
        for row in rows { sum += votes[Int(row)] }
        return StyleReader.probabilities(sum * StyleReader.strength(rows.count) + biases)
    }

    /// A rare style is learned from more strongly, within reason.
    private static func weights(_ texts: [Text]) -> SIMD4<Float> {
        var sizes = SIMD4<Float>(repeating: 1)
        for text in texts { sizes[text.style.rawValue] += 1 }
        let mean = Float(texts.count) / Float(TextStyle.allCases.count)
        return SIMD4<Float>(
            (0..<4).map { lane in
                let share = mean / sizes[lane]
                return min(6, share > 1 ? share.squareRoot() * share.squareRoot().squareRoot() : share)
            })
    }

    private mutating func step(_ text: Text, _ weight: Float, _ cooling: Float) {
        var error = probabilities(text.rows)
        error[text.style.rawValue] -= 1
        let rate = StyleLearner.rate * cooling
        biases -= error * (0.02 * rate * weight)
        let push = error * (StyleReader.strength(text.rows.count) * weight)
        for row in text.rows {
            votes[Int(row)] -= (push + votes[Int(row)] * StyleLearner.penalty) * rate
        }
    }
}
