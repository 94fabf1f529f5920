import CDictionaries
import WenSegmentation

/// The weights of a linear ranker, one for each ``KeywordFeature``, and what is added to each in news.
package struct KeywordWeights: Sendable {
    /// The weights by feature number.
    package var values: [Float]
    /// What is added to them in a text that is like news, by its likeness.
    package var news: [Float]
    /// Tells such texts; none is where `nil`.
    package var likeness: NewsLikeness?

    /// The weights that Wen carries (Dictionaries/keyword-weights.tsv), learned by `wen train keywords`.
    package static let standard = KeywordWeights(table: unsafe String(embedded: wen_keyword_weights()))

    /// Weights of zero.
    package init() {
        values = Array(repeating: 0, count: KeywordFeature.names.count)
        news = values
    }

    /// Reads a table: feature, weight and what news add to it, divided by tabs, a line; lines that start with `#` are
    /// comments, and a number that is not there is 0. ``NewsLikeness`` has lines of its own: `news.names`, `news.idf` and
    /// `news.bias`.
    package init(table: String) {
        self.init()
        var rows: [Substring: [Float]] = [:]
        // By bytes: every command that finds keywords reads this, and walking over `Character` takes five times as long.
        for line in table.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let fields = line.split(separator: UInt8(ascii: "\t")).map { Substring($0) }
            rows[fields[0]] = fields.dropFirst().compactMap { Float($0) }
        }
        for (index, name) in KeywordFeature.names.enumerated() {
            guard let row = rows[name[...]] else { continue }
            values[index] = row.first ?? 0
            news[index] = row.dropFirst().first ?? 0
        }
        if let names = rows["news.names"]?.first, let idf = rows["news.idf"]?.first, let bias = rows["news.bias"]?.first
        {
            likeness = NewsLikeness(names: names, idf: idf, bias: bias)
        }
    }

    /// The weights for a text.
    ///
    /// - Complexity: O(features).
    package func weights(for text: NewsLikeness.Text) -> [Float] {
        guard let share = likeness?.share(text) else { return values }
        var weights = values
        var span = weights.mutableSpan
        let news = news.span
        for index in span.indices { span[index] += share * news[index] }
        return weights
    }

    /// The table that ``init(table:)`` reads, in hundredths.
    package var table: String {
        func rounded(_ weight: Float) -> Float { (weight * 100).rounded() / 100 }
        var table = """
            # Weights of the keyword ranker, made by `wen train keywords`: feature (KeywordFeature), weight, and what is added in
            # news. The lines of news (NewsLikeness) tell how much a text is like them.

            """
        if let likeness {
            table += "news.names\t\(rounded(likeness.names))\n"
            table += "news.idf\t\(rounded(likeness.idf))\n"
            table += "news.bias\t\(rounded(likeness.bias))\n"
        }
        for (name, (weight, added)) in zip(KeywordFeature.names, zip(values.map(rounded), news.map(rounded)))
        where weight != 0 || added != 0 {
            table += "\(name)\t\(weight)\(added == 0 ? "" : "\t\(added)")\n"
        }
        return table
    }
}
