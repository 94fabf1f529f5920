import WenSegmentation

/// Rounds and packs what was learned to the file of a ``TaggerModel``.
struct TaggerCompiler {
    /// The ``TaggerSymbol`` of each UTF-16 unit.
    let symbols: [UInt16]
    /// The words by class.
    let classes: TaggerWordList.Classes
    /// What was learned.
    let weights: [Float]

    /// The model's file.
    ///
    /// - Throws: ``TrainingError/noPerfectHash``.
    /// - Complexity: O(n log n).
    func bytes() throws(TrainingError) -> [UInt8] {
        let hash = try PerfectHashBuilder(classes.numbers.keys.sorted())
        var words = Array(repeating: UInt32(0), count: hash.slots)
        for (key, number) in classes.numbers {
            words[hash.slot(of: key)] = TaggerModel.fingerprint(PerfectHash.hash(key)) | UInt32(number)
        }
        var writer = ModelFileWriter()
        writer.add("symbols", symbols)
        writer.add("words", words)
        writer.add("word-moves", hash.displacements)
        writer.add("classes", classes.all.map(\.bits))
        writer.add("weights", rounded)
        return writer.bytes
    }

    /// The weights as bytes: the few largest are cut, so that the many small ones keep their differences.
    private var rounded: [Int8] {
        let sizes = weights.map(abs).filter { $0 > 0 }.sorted()
        let limit = sizes.isEmpty ? 1 : sizes[min(sizes.count - 1, sizes.count * 9995 / 10_000)]
        return weights.map { Int8(max(-127, min(127, ($0 / limit * 127).rounded()))) }
    }
}
