/// How much a text is like news rather than like an abstract: abstracts name few people, places and organisations, and
/// have more words that news seldom have.
///
/// A logistic model over two numbers, learned by `wen train keywords` beside the weights.
package struct NewsLikeness: Sendable {
    /// What the model reads of a text.
    package struct Text: Sendable {
        /// The share of names among its words.
        package var names: Float
        /// The mean idf of its content words.
        package var idf: Float

        package init(names: Float, idf: Float) {
            self.names = names
            self.idf = idf
        }
    }

    package var names: Float
    package var idf: Float
    package var bias: Float

    package init(names: Float, idf: Float, bias: Float) {
        self.names = names
        self.idf = idf
        self.bias = bias
    }

    /// A share between 0 for an abstract and 1 for news.
    package func share(_ text: Text) -> Float {
        1 / (1 + exp(-(names * text.names + idf * text.idf + bias)))
    }
}
