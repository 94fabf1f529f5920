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
        percentages = RisingRates.percentages(right, of: all)
    }
}
