extension HanFolding {
    /// The folding that a lexicon was made with.
    ///
    /// - Throws: ``ICUError`` where ICU lacks the transform.
    package init(of lexicon: Lexicon) throws(ICUError) {
        let all = try HanFolding(keeping: { _ in false })
        try self.init(keeping: { lexicon.codes[Int($0)] != lexicon.codes[Int(all[$0])] })
    }
}
