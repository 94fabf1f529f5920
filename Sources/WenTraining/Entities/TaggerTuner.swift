import Wen
import WenEntities
import WenSegmentation

/// Tunes and measures learned weights on corpora that were not learned from.
struct TaggerTuner {
    private struct Prepared {
        var document: Document
        var segmentation: Segmentation
        var names: Set<Mention>
        /// The kinds that are measured.
        var kinds: Set<Entity.Kind>
    }

    private let weights: [UInt32]
    private let layer: HiddenWeights
    private let votes: [UInt32]
    private let styleBiases: [Int32]
    private let corpora: [[Prepared]]
    /// As in ``CandidateModel``.
    private var biases = [Int32](repeating: 0, count: CandidateModel.biasCount)

    init(
        _ weights: CandidateWeights, _ layer: HiddenWeights, _ styles: StyleLearner,
        _ corpora: [(corpus: EntityCorpus, kinds: Set<Entity.Kind>)], segmenter: some Segmenter
    ) {
        self.weights = weights.packed
        self.layer = layer
        votes = styles.votes.map { Int8Row($0 * StyleReader.scale).bits }
        styleBiases = TextStyle.allCases.map { Int32(styles.biases[$0.rawValue] * 1000) }
        let worker = DocumentSegmenter(segmenter)
        self.corpora = corpora.map { corpus, kinds in
            corpus.texts.map { gold in
                let document = Document(gold.text)
                let names = Set(gold.mentions(in: document).filter { kinds.contains($0.kind) })
                return Prepared(
                    document: document, segmentation: worker.segment(document), names: names, kinds: kinds)
            }
        }
    }

    private func file(_ confidences: [UInt8]) -> [UInt8] {
        var writer = ModelFileWriter()
        writer.add("weights", weights)
        layer.write(to: &writer)
        writer.add("styles", votes)
        writer.add("biases", biases + styleBiases)
        writer.add("confidences", confidences)
        return writer.bytes
    }

    /// Tunes the biases, and measures the confidences.
    ///
    /// - Returns: the model's file.
    mutating func tuned() -> [UInt8] {
        let unmeasured = file([UInt8](repeating: 0, count: CandidateModel.stepCount))
        do {
            // Opened once: every trial has its own biases, and the same weights.
            let model = try CandidateModel(ModelFile(unmeasured, name: "the tagger in training"))
            balance(model)
            return file(confidences(model))
        } catch {
            preconditionFailure("a file just written is sound: \(error)")
        }
    }

    /// A tagger of the weights, with the biases as they are.
    private func tagger(_ model: CandidateModel) -> CandidateTagger {
        CandidateTagger(gazetteer: .embedded, model: model.with(biases: biases))
    }

    /// Calls `body` with each name of the measured kinds that a tagger finds in texts, its margin and whether it is right.
    private func forEachName(
        _ tagger: CandidateTagger, in texts: [Prepared], _ body: (_ margin: Int, _ isRight: Bool) -> Void
    ) {
        for text in texts {
            tagger.forEachMention(in: text.document, text.segmentation) { mention, margin in
                guard text.kinds.contains(mention.kind) else { return }
                body(margin, text.names.contains(Mention(kind: mention.kind, range: mention.range)))
            }
        }
    }

    /// Finds the biases of each kind, everywhere and then in each style, with the best mean of the corpora's F1.
    private mutating func balance(_ model: CandidateModel) {
        var best = meanF1(model)
        for step: Int32 in [16, 8, 4] {
            for kind in biases.indices {
                for change in [step, -step] {
                    biases[kind] += change
                    let new = meanF1(model)
                    if new > best { best = new } else { biases[kind] -= change }
                }
            }
        }
    }

    /// The mean of the F1 of the corpora: a large one counts no more than a small one of another kind of text.
    private func meanF1(_ model: CandidateModel) -> Double {
        let tagger = tagger(model)
        return corpora.reduce(0) { sum, texts in
            var right = 0.0
            var found = 0.0
            forEachName(tagger, in: texts) { _, isRight in
                found += 1
                if isRight { right += 1 }
            }
            return sum + 2 * right / max(1, found + Double(texts.reduce(0) { $0 + $1.names.count }))
        } / Double(max(1, corpora.count))
    }

    /// How often names are right, by margin, in percent. They never fall.
    private func confidences(_ model: CandidateModel) -> [UInt8] {
        var right = [Double](repeating: 0, count: CandidateModel.stepCount)
        var all = right
        forEachName(tagger(model), in: corpora.flatMap(\.self)) { margin, isRight in
            let step = CandidateModel.stepIndex(margin)
            all[step] += 1
            if isRight { right[step] += 1 }
        }
        return RisingRates.percentages(right, of: all)
    }
}
