import CDictionaries

/// The weights of a linear ranker, one for each ``KeywordFeature``.
package struct KeywordWeights: Sendable {
    /// The weights by feature number.
    package var values: [Float]

    /// The weights that Wen carries (Dictionaries/keyword-weights.tsv), learned by `wen train keywords`.
    package static let standard: KeywordWeights = {
        let data = unsafe wen_keyword_weights()
        return KeywordWeights(
            table: unsafe String(decoding: UnsafeBufferPointer(start: data.bytes, count: data.count), as: UTF8.self))
    }()

    /// Weights of zero.
    package init() {
        values = Array(repeating: 0, count: KeywordFeature.names.count)
    }

    /// Reads a table: feature, tab, weight a line; lines that start with `#` are comments, and a feature that is not
    /// there has the weight 0.
    package init(table: String) {
        self.init()
        var weights: [Substring: Float] = [:]
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t")
            if fields.count == 2, let weight = Float(fields[1]) { weights[fields[0]] = weight }
        }
        for (index, name) in KeywordFeature.names.enumerated() { values[index] = weights[name[...]] ?? 0 }
    }
}
