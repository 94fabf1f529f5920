import WenEntities
import WenSegmentation

/// How often names are right, by their margin, on texts that were not learned from.
struct NameCalibration {
    /// How many of 100 names are right in each step of the margin; it never falls.
    let percentages: [UInt8]

    init(_ tagger: SequenceTagger, _ corpora: [EntityCorpus], _ segmenter: DocumentSegmenter) {
        var right = [Double](repeating: 0, count: NameModel.stepCount)
        var all = right
        for gold in corpora.flatMap(\.texts) {
            let document = Document(gold.text)
            let names = Set(gold.mentions(in: document))
            tagger.forEachMention(in: document, segmenter.segment(document)) { kind, range, margin in
                let step = NameModel.stepIndex(margin)
                all[step] += 1
                if names.contains(Mention(kind: kind, range: range)) { right[step] += 1 }
            }
        }
        percentages = NameCalibration.rising(right, all)
    }

    /// The closest rates that never fall: pool adjacent violators (Ayer et al., 1955).
    private static func rising(_ right: [Double], _ all: [Double]) -> [UInt8] {
        var pools: [(right: Double, all: Double, steps: Int)] = []
        for (hits, count) in zip(right, all) {
            // One name beforehand, half right, keeps a step with few names off the ends.
            pools.append((hits + 0.5, count + 1, 1))
            while pools.count > 1 {
                let last = pools[pools.count - 1]
                let previous = pools[pools.count - 2]
                guard previous.right * last.all > last.right * previous.all else { break }
                pools.removeLast()
                pools[pools.count - 1] = (
                    previous.right + last.right, previous.all + last.all, previous.steps + last.steps
                )
            }
        }
        return pools.flatMap { [UInt8](repeating: UInt8(min(99, 100 * $0.right / $0.all)), count: $0.steps) }
    }
}
