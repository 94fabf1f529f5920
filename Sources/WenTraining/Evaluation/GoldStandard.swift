/// A corpus that results are scored against.
public protocol GoldStandard {
    /// Whether it has nothing to score; all figures would be 0 then, and say nothing.
    ///
    /// - Complexity: O(n) at most.
    var isEmpty: Bool { get }
}

extension SegmentedCorpus: GoldStandard {
    /// Whether no sentence has a word.
    public var isEmpty: Bool { sentences.allSatisfy(\.words.isEmpty) }
}

extension EntityCorpus: GoldStandard {
    /// Whether there is no text; one without entities tells how many are found where none are.
    public var isEmpty: Bool { texts.isEmpty }
}

extension QuantityCorpus: GoldStandard {
    /// Whether there is no text; one without quantities tells how many are found where none are.
    public var isEmpty: Bool { texts.isEmpty }
}

extension KeywordCorpus: GoldStandard {
    /// Whether there is no text.
    public var isEmpty: Bool { texts.isEmpty }
}
