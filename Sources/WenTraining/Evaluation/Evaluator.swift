public import Wen

/// Runs an analyzer over a gold standard and scores what it finds.
///
/// ```swift
/// let evaluator = Evaluator(try Analyzer(), worstLimit: 3)
/// let summary = evaluator.entities(try EntityCorpus(gold))
/// summary.total?.f1
/// ```
public struct Evaluator {
    private let worker: AnalyzerWorker
    /// How many of the worst texts are kept.
    private let worstLimit: Int

    /// Takes an analyzer.
    ///
    /// - Parameters:
    ///   - analyzer: its tasks must include what will be evaluated.
    ///   - worstLimit: how many of the texts with the most faults are kept.
    public init(_ analyzer: Analyzer, worstLimit: Int = 0) {
        worker = analyzer.makeWorker()
        self.worstLimit = worstLimit
    }

    /// Scores words and, where the corpus has tags, parts of speech.
    ///
    /// - Parameters:
    ///   - corpus: the gold standard.
    ///   - vocabulary: the words known from training; where given, the recall of other words is measured too.
    /// - Returns: figures in total, and which part of speech was taken for which.
    /// - Complexity: as the analyzer's, for each sentence.
    public func segmentation(_ corpus: SegmentedCorpus, vocabulary: Set<String>? = nil) -> EvaluationSummary {
        var evaluation = SegmentationEvaluation(vocabulary: vocabulary)
        var summary = EvaluationSummary()
        for (index, sentence) in corpus.sentences.enumerated() {
            let document = Document(sentence.text)
            let tokens = worker.analyze(document).segmentation.tokens
            let faults = evaluation.add(sentence, tokens)
            summary.keep(
                .init(
                    number: index + 1, faults: faults, gold: sentence.forms.joined(separator: " "),
                    predicted: tokens.filter { !$0.kind.isBlank }.map { document.text(in: $0.range) }
                        .joined(separator: " ")),
                faults: faults, limit: worstLimit)
        }
        summary.texts = corpus.sentences.count
        summary.total = evaluation.words
        if vocabulary != nil {
            summary.measures.append(.init(name: "oov_recall", value: evaluation.unknown.recall))
            let share = Double(evaluation.unknown.gold) / Double(max(1, evaluation.words.gold))
            summary.measures.append(.init(name: "oov_rate", value: share))
        }
        if evaluation.tags.gold > 0 {
            summary.measures.append(.init(name: "tag_accuracy", value: evaluation.tags.recall))
            summary.setConfusions(evaluation.confusion, name: \.rawValue)
        }
        return summary
    }

    /// Scores people, organisations and places; the analyzer's tasks must include entities.
    ///
    /// - Parameter corpus: the gold standard.
    /// - Returns: figures in total and by type, and which type was taken for which.
    /// - Complexity: as the analyzer's, for each text.
    public func entities(_ corpus: EntityCorpus) -> EvaluationSummary {
        var evaluation = EntityEvaluation()
        var summary = EvaluationSummary()
        for (index, text) in corpus.texts.enumerated() {
            let document = Document(text.text)
            let map = OffsetMap(document)
            let found = Set(
                worker.analyze(document).entities.map {
                    EntityEvaluation.Item(range: map.range(of: $0.range, in: .scalar), kind: $0.kind)
                })
            evaluation.add(gold: text.entities, predicted: found)
            let faults = text.entities.symmetricDifference(found).count
            summary.keep(
                .init(
                    number: index + 1, faults: faults, gold: Self.list(text.entities, document, map),
                    predicted: Self.list(found, document, map)),
                faults: faults, limit: worstLimit)
        }
        summary.texts = corpus.texts.count
        summary.total = evaluation.total
        summary.parts = Entity.Kind.allCases.map {
            .init(name: $0.rawValue, agreement: evaluation.perKind[$0] ?? Agreement())
        }
        summary.setConfusions(evaluation.confusion, name: \.rawValue)
        return summary
    }

    /// Scores keywords; the analyzer's tasks must include keywords, and its options 20 of them.
    ///
    /// - Parameter corpus: the gold standard.
    /// - Returns: F1 of the first five and ten, and recall of the first twenty, as ``KeywordEvaluation`` has them.
    /// - Complexity: as the analyzer's, for each text.
    public func keywords(_ corpus: KeywordCorpus) -> EvaluationSummary {
        var evaluation = KeywordEvaluation()
        var summary = EvaluationSummary()
        for (index, text) in corpus.texts.enumerated() {
            let found = worker.analyze(text.document).keywords.map(\.text)
            let missed = evaluation.add(gold: text.keywords, predicted: found)
            summary.keep(
                .init(
                    number: index + 1, faults: missed, gold: text.keywords.joined(separator: " "),
                    predicted: found.joined(separator: " ")),
                faults: missed, limit: worstLimit)
        }
        summary.texts = evaluation.documents
        summary.measures = [
            .init(name: "f1_at_5", value: evaluation.f1At5), .init(name: "f1_at_10", value: evaluation.f1At10),
            .init(name: "recall_at_20", value: evaluation.recallAt20),
        ]
        return summary
    }

    /// Scores quantities by span, value and unit; the analyzer's tasks must include quantities.
    ///
    /// - Parameter corpus: the gold standard.
    /// - Returns: figures in total and by kind.
    /// - Complexity: as the analyzer's, for each text.
    public func quantities(_ corpus: QuantityCorpus) -> EvaluationSummary {
        var evaluation = QuantityEvaluation()
        var summary = EvaluationSummary()
        for (index, text) in corpus.texts.enumerated() {
            let document = Document(text.text)
            let map = OffsetMap(document)
            let found = worker.analyze(document).quantities.map {
                QuantityEvaluation.Found(range: map.range(of: $0.range, in: .scalar), quantity: $0)
            }
            let faults = evaluation.add(text, found)
            summary.keep(
                .init(
                    number: index + 1, faults: faults, gold: text.text,
                    predicted: found.map { document.text(in: $0.quantity.range) }.joined(separator: " ")),
                faults: faults, limit: worstLimit)
        }
        summary.texts = corpus.texts.count
        let counts = evaluation.counts
        var total = Agreement()
        total.correct = counts.full
        total.gold = counts.gold
        total.predicted = counts.touching + counts.spurious
        summary.total = total
        func share(_ part: Int, _ whole: Int) -> Double { Double(part) / Double(max(1, whole)) }
        summary.measures = [
            .init(name: "span", value: share(counts.spans, counts.gold)),
            .init(name: "span_value", value: share(counts.values, counts.gold)),
            .init(name: "span_value_unit", value: share(counts.full, counts.gold)),
            .init(name: "flags", value: share(counts.flags, counts.goldFlags)),
            .init(name: "perfect_sentences", value: share(evaluation.perfectPositives, evaluation.positives)),
            .init(name: "clean_negatives", value: share(evaluation.cleanNegatives, evaluation.negatives)),
            .init(name: "spurious", value: Double(counts.spurious), isCount: true),
        ]
        summary.parts = evaluation.perKind.sorted { ($1.value.gold, $0.key) < ($0.value.gold, $1.key) }
            .map { .init(name: $0.key, agreement: $0.value) }
        return summary
    }

    private static func list(_ items: Set<EntityEvaluation.Item>, _ document: Document, _ map: OffsetMap) -> String {
        items.sorted().map { item in
            let lower = map.utf8Offset(of: item.range.lowerBound, in: .scalar)
            let upper = map.utf8Offset(of: item.range.upperBound, in: .scalar)
            let text = lower.flatMap { lower in upper.map { document.text(in: lower..<$0) } } ?? "?"
            return "\(text)/\(item.kind.rawValue)"
        }.joined(separator: " ")
    }
}
