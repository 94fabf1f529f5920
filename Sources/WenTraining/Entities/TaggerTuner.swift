import Wen
import WenEntities
import WenSegmentation

/// Tunes and measures learned weights on corpora that were not learned from.
struct TaggerTuner {
    private struct Prepared {
        var document: Document
        var segmentation: Segmentation
        var names: Set<Mention>
    }

    private var weights: HashedWeights
    private let texts: [Prepared]

    init(_ weights: HashedWeights, _ corpora: [EntityCorpus], segmenter: some Segmenter) {
        self.weights = weights
        let worker = DocumentSegmenter(segmenter)
        texts = corpora.flatMap(\.texts).map { gold in
            let document = Document(gold.text)
            return Prepared(
                document: document, segmentation: worker.segment(document), names: Set(gold.mentions(in: document)))
        }
    }

    /// Calls `body` with each name found, its margin and whether it is right.
    private func forEachFound(_ body: (Mention, _ margin: Int, _ isRight: Bool) -> Void) {
        let tagger = CandidateTagger(gazetteer: .embedded, weights: weights)
        for text in texts {
            tagger.forEachMention(in: text.document, text.segmentation) { mention, margin in
                let isRight = text.names.contains(Mention(kind: mention.kind, range: mention.range))
                body(mention, margin, isRight)
            }
        }
    }

    /// Finds the bias of each kind with the best F1 over all.
    mutating func balance() {
        var best = agreement()
        for step: Int8 in [16, 8, 4] {
            for kind in weights.biases.indices {
                for change in [step, -step] {
                    let old = weights.biases[kind]
                    weights.biases[kind] += change
                    let new = agreement()
                    if new > best { best = new } else { weights.biases[kind] = old }
                }
            }
        }
    }

    /// The F1 of all names together.
    private func agreement() -> Double {
        var right = 0.0
        var found = 0.0
        forEachFound { _, _, isRight in
            found += 1
            if isRight { right += 1 }
        }
        return 2 * right / max(1, found + Double(texts.reduce(0) { $0 + $1.names.count }))
    }

    /// The weights with their percentages: how often names are right, by margin. They never fall.
    func measured() -> HashedWeights {
        var right = [Double](repeating: 0, count: HashedWeights.stepCount)
        var all = right
        forEachFound { _, margin, isRight in
            let step = HashedWeights.stepIndex(margin)
            all[step] += 1
            if isRight { right[step] += 1 }
        }
        var measured = weights
        measured.percentages = RisingRates.percentages(right, of: all)
        return measured
    }
}
