import WenSegmentation

/// The features of a document's candidates.
///
/// What depends on the words of a phrase is summed up along the chain of its suffixes, so that a phrase of any length
/// takes the same time.
package struct CandidateFeatures {
    /// What the words of a candidate have in common, summed up, and what the background knows of it as a whole.
    private struct Words {
        var idfSum: Float = 0
        var idfLow: Float = 0
        var idfHigh: Float = 0
        var countSum: Float = 0
        var countLow: Float = 0
        var countHigh: Float = 0
        /// The logarithm of the number of the background's documents with it; `nil` where there is none.
        var logCount: Float?
    }

    private let candidates: [KeywordCandidate]
    private let frequencies: DocumentFrequencies
    private let logarithms = CountLogarithms.standard
    private let wordCount: Float
    /// What tells the kind of text.
    package private(set) var text = NewsLikeness.Text(names: 0, idf: 0)
    private var words: [Words] = []
    private var bounds: [CandidateBounds] = []

    /// Prepares the features of all candidates.
    ///
    /// Complexity: O(n).
    init(_ table: CandidateTable, _ frequencies: DocumentFrequencies) {
        candidates = table.all
        self.frequencies = frequencies
        wordCount = Float(max(1, table.wordCount))
        readWords(of: table.all.span)
        bounds = CandidateBounds.all(of: candidates.span) { [words] index, pair in
            guard let logCount = words[index].logCount else { return 0 }
            return words[Int(pair.firstWord)].idfSum + words[Int(pair.lastWord)].idfSum
                - frequencies.idf(logCount: logCount)
        }
    }

    /// Sums up the words of all candidates, and of the text.
    private mutating func readWords(of candidates: Span<KeywordCandidate>) {
        var all = Array(repeating: Words(), count: candidates.count)
        var words = all.mutableSpan
        var (names, content, idfSum): (UInt32, UInt32, Float) = (0, 0, 0)
        for index in candidates.indices {
            let logCount = candidates[index].isLookedUp ? frequencies.logCount(candidates[index].hash) : nil
            guard candidates[index].words > 1 else {
                let idf = idf(logCount)
                let textCount = candidates[index].textCount
                if candidates[index].firstClass.isName { names &+= textCount }
                content &+= textCount
                idfSum += Float(textCount) * idf
                let count = logarithms[candidates[index].count]
                words[index] = Words(
                    idfSum: idf, idfLow: idf, idfHigh: idf, countSum: count, countLow: count, countHigh: count,
                    logCount: logCount)
                continue
            }
            // A suffix and the first word stand before the phrase in the list.
            let (first, rest) = (words[Int(candidates[index].firstWord)], words[Int(candidates[index].suffix)])
            words[index] = Words(
                idfSum: first.idfSum + rest.idfSum, idfLow: min(first.idfLow, rest.idfLow),
                idfHigh: max(first.idfHigh, rest.idfHigh), countSum: first.countSum + rest.countSum,
                countLow: min(first.countLow, rest.countLow), countHigh: max(first.countHigh, rest.countHigh),
                logCount: logCount)
        }
        self.words = all
        text = NewsLikeness.Text(names: Float(names) / wordCount, idf: idfSum / Float(max(1, content)))
    }

    @inline(__always)
    private func idf(_ logCount: Float?) -> Float {
        if let logCount { frequencies.idf(logCount: logCount) } else { frequencies.unknownIdf }
    }

    /// The mean idf of a candidate's words.
    func meanIdf(_ index: Int) -> Float {
        words[index].idfSum / Float(candidates[index].words)
    }

    /// Calls `body` with the number and the value of each feature of a candidate that is not zero.
    @inline(__always)
    package func forEach(_ index: Int, _ body: (_ feature: Int, _ value: Float) -> Void) {
        let candidate = candidates[index]
        forEachCount(candidate, body)
        forEachPlace(candidate, body)
        forEachShare(candidate, body)
        forEachWord(index, candidate, body)
        forEachBound(index, candidate, body)
        if candidate.words > 1 { forEachPhrase(index, candidate, body) }
        forEachShape(candidate, body)
    }

    @inline(__always)
    private func forEachCount(_ candidate: KeywordCandidate, _ body: (Int, Float) -> Void) {
        body(KeywordFeature.logCount.rawValue, logarithms[candidate.count])
        if candidate.count == 1 { body(KeywordFeature.once.rawValue, 1) }
        if candidate.count == 2 { body(KeywordFeature.twice.rawValue, 1) }
    }

    @inline(__always)
    private func forEachPlace(_ candidate: KeywordCandidate, _ body: (Int, Float) -> Void) {
        if candidate.isInTitle { body(KeywordFeature.inTitle.rawValue, 1) }
        guard candidate.textCount > 0 else { return body(KeywordFeature.onlyTitle.rawValue, 1) }
        body(KeywordFeature.firstShare.rawValue, Float(candidate.firstOrdinal) / wordCount)
        body(KeywordFeature.firstLog.rawValue, logarithms[1 + candidate.firstOrdinal])
        body(KeywordFeature.spread.rawValue, Float(candidate.lastOrdinal - candidate.firstOrdinal) / wordCount)
    }

    @inline(__always)
    private func forEachShare(_ candidate: KeywordCandidate, _ body: (Int, Float) -> Void) {
        let share = 1 / Float(candidate.count)
        body(KeywordFeature.nested.rawValue, Float(candidate.longerCount) * share)
        if candidate.longerCount >= candidate.count { body(KeywordFeature.alwaysNested.rawValue, 1) }
        body(KeywordFeature.leftFree.rawValue, Float(candidate.leftFree) * share)
        body(KeywordFeature.rightFree.rawValue, Float(candidate.rightFree) * share)
        body(KeywordFeature.free.rawValue, Float(candidate.free) * share)
    }

    @inline(__always)
    private func forEachWord(_ index: Int, _ candidate: KeywordCandidate, _ body: (Int, Float) -> Void) {
        let words = words[index]
        let share = 1 / Float(candidate.words)
        let mean = words.idfSum * share
        body(KeywordFeature.idfMean.rawValue, mean / 10)
        body(KeywordFeature.idfLow.rawValue, words.idfLow / 10)
        body(KeywordFeature.idfHigh.rawValue, words.idfHigh / 10)
        body(KeywordFeature.idfFirst.rawValue, self.words[Int(candidate.firstWord)].idfSum / 10)
        body(KeywordFeature.idfLast.rawValue, self.words[Int(candidate.lastWord)].idfSum / 10)
        let own = idf(words.logCount)
        body(KeywordFeature.idfOwn.rawValue, own / 10)
        if own < 2 { body(KeywordFeature.idfBelow2.rawValue, 1) }
        if own < 3 { body(KeywordFeature.idfBelow3.rawValue, 1) }
        if own < 4 { body(KeywordFeature.idfBelow4.rawValue, 1) }
        if own < 5 { body(KeywordFeature.idfBelow5.rawValue, 1) }
        body(KeywordFeature.countIdf.rawValue, min(Float(candidate.count), 10) * mean / 50)
        body(KeywordFeature.wordCountMean.rawValue, words.countSum * share)
        body(KeywordFeature.wordCountLow.rawValue, words.countLow)
        body(KeywordFeature.wordCountHigh.rawValue, words.countHigh)
    }

    @inline(__always)
    private func forEachBound(_ index: Int, _ candidate: KeywordCandidate, _ body: (Int, Float) -> Void) {
        let bound = bounds[index]
        if bound.left > 0 { body(KeywordFeature.cutsLeft.rawValue, bound.left / 10) }
        if bound.right > 0 { body(KeywordFeature.cutsRight.rawValue, bound.right / 10) }
        if candidate.words > 1 { body(KeywordFeature.loosestPair.rawValue, bound.inside / 10) }
        let (first, last) = (Int(candidate.firstWord), Int(candidate.lastWord))
        if candidates[first].count > 1, bounds[first].leftCount >= candidates[first].count {
            body(KeywordFeature.boundLeft.rawValue, 1)
        }
        if candidates[last].count > 1, bounds[last].rightCount >= candidates[last].count {
            body(KeywordFeature.boundRight.rawValue, 1)
        }
    }

    @inline(__always)
    private func forEachPhrase(_ index: Int, _ candidate: KeywordCandidate, _ body: (Int, Float) -> Void) {
        let (first, last) = (Int(candidate.firstWord), Int(candidate.lastWord))
        if let logCount = words[index].logCount {
            body(KeywordFeature.phraseLog.rawValue, logCount / 10)
            // log P(phrase) / (P(first word) · P(last word)).
            let cohesion = words[first].idfSum + words[last].idfSum - frequencies.idf(logCount: logCount)
            body(KeywordFeature.cohesion.rawValue, cohesion / 10)
            if !candidate.isNounPhrase {
                body(KeywordFeature.looseLog.rawValue, logCount / 10)
                body(KeywordFeature.looseCohesion.rawValue, cohesion / 10)
            }
        } else {
            body(KeywordFeature.phraseUnknown.rawValue, 1)
            if !candidate.isNounPhrase { body(KeywordFeature.looseUnknown.rawValue, 1) }
        }
        if !candidate.isNounPhrase, candidate.count == 1 { body(KeywordFeature.looseOnce.rawValue, 1) }
        if first == last { body(KeywordFeature.repeats.rawValue, 1) }
        if candidates[first].scalars == 1 { body(KeywordFeature.shortFirst.rawValue, 1) }
        if candidates[last].scalars == 1 { body(KeywordFeature.shortLast.rawValue, 1) }
    }

    @inline(__always)
    private func forEachShape(_ candidate: KeywordCandidate, _ body: (Int, Float) -> Void) {
        if candidate.isNounPhrase { body(KeywordFeature.nounPhrase.rawValue, 1) }
        if let feature = KeywordFeature.words(Int(candidate.words)) { body(feature, 1) }
        if candidate.firstClass != .latin, let feature = KeywordFeature.characters(Int(candidate.scalars)) {
            body(feature, 1)
        }
        if candidate.words == 1 {
            body(KeywordFeature.wordClass(candidate.firstClass, .only), 1)
        } else {
            body(KeywordFeature.wordClass(candidate.firstClass, .first), 1)
            body(KeywordFeature.wordClass(candidate.lastClass, .last), 1)
        }
    }
}
