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
        /// How rare the whole is.
        var rarity = DocumentFrequencies.Rarity(logCount: -1, idf: 0)
    }

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
    init(_ table: borrowing CandidateTable, _ frequencies: DocumentFrequencies) {
        self.frequencies = frequencies
        wordCount = Float(max(1, table.wordCount))
        readWords(of: table)
        bounds = CandidateBounds.all(of: table) { [words] index, pair in
            guard words[index].rarity.logCount >= 0 else { return 0 }
            return words[Int(pair.firstWord)].idfSum + words[Int(pair.lastWord)].idfSum - words[index].rarity.idf
        }
    }

    /// Sums up the words of all candidates, and of the text.
    private mutating func readWords(of candidates: borrowing CandidateTable) {
        var all = Array(repeating: Words(), count: candidates.count)
        var words = all.mutableSpan
        var (names, content, idfSum): (UInt32, UInt32, Float) = (0, 0, 0)
        for place in 0..<candidates.singleCount {
            let index = candidates.single(place)
            let rarity = frequencies.rarity(of: candidates[index].hash)
            let textCount = candidates[index].textCount
            if candidates[index].firstClass.isName { names &+= textCount }
            content &+= textCount
            idfSum += Float(textCount) * rarity.idf
            let count = logarithms[candidates[index].count]
            words[index] = Words(
                idfSum: rarity.idf, idfLow: rarity.idf, idfHigh: rarity.idf, countSum: count, countLow: count,
                countHigh: count, rarity: rarity)
        }
        for place in 0..<candidates.compoundCount {
            let index = candidates.compound(place)
            // Any hash stands in for what is not looked up.
            let rarity = frequencies.rarity(of: candidates[index].isLookedUp ? candidates[index].hash : 0)
            // A suffix and the first word stand before the phrase in the list.
            let (first, rest) = (words[Int(candidates[index].firstWord)], words[Int(candidates[index].suffix)])
            words[index] = Words(
                idfSum: first.idfSum + rest.idfSum, idfLow: min(first.idfLow, rest.idfLow),
                idfHigh: max(first.idfHigh, rest.idfHigh), countSum: first.countSum + rest.countSum,
                countLow: min(first.countLow, rest.countLow), countHigh: max(first.countHigh, rest.countHigh),
                rarity: rarity)
        }
        self.words = all
        text = NewsLikeness.Text(names: Float(names) / wordCount, idf: idfSum / Float(max(1, content)))
    }

    /// The mean idf of a candidate's words.
    func meanIdf(_ index: Int, _ candidate: KeywordCandidate) -> Float {
        words[index].idfSum / Float(candidate.words)
    }

    /// In how many documents of the background a candidate occurs that was looked up as a whole.
    func documents(_ index: Int) -> Int {
        DocumentFrequencies.count(logCount: words[index].rarity.logCount)
    }

    /// Calls `body` with the number and the value of each feature of a candidate that is not zero. ``KeywordFeature/none`` stands
    /// for those that it lacks and that are hard to guess for the processor.
    @inline(__always)
    package func forEach(
        _ index: Int, of candidates: borrowing CandidateTable, _ body: (_ feature: Int, _ value: Float) -> Void
    ) {
        let candidate = candidates[index]
        forEachCount(candidate, body)
        forEachPlace(candidate, body)
        forEachShare(candidate, body)
        forEachWord(index, candidate, body)
        forEachBound(index, candidate, candidates, body)
        if candidate.words > 1 { forEachPhrase(index, candidate, candidates, body) }
        forEachShape(candidate, body)
    }

    @inline(__always)
    private func forEachCount(_ candidate: KeywordCandidate, _ body: (Int, Float) -> Void) {
        body(KeywordFeature.logCount.rawValue, logarithms[candidate.count])
        body(feature(.once, if: candidate.count == 1), 1)
        body(feature(.twice, if: candidate.count == 2), 1)
    }

    @inline(__always)
    private func forEachPlace(_ candidate: KeywordCandidate, _ body: (Int, Float) -> Void) {
        body(feature(.inTitle, if: candidate.isInTitle), 1)
        guard candidate.textCount > 0 else { return body(KeywordFeature.onlyTitle.rawValue, 1) }
        body(KeywordFeature.firstShare.rawValue, Float(candidate.firstOrdinal) / wordCount)
        body(KeywordFeature.firstLog.rawValue, logarithms[1 + candidate.firstOrdinal])
        body(KeywordFeature.spread.rawValue, Float(candidate.lastOrdinal - candidate.firstOrdinal) / wordCount)
    }

    @inline(__always)
    private func forEachShare(_ candidate: KeywordCandidate, _ body: (Int, Float) -> Void) {
        let share = 1 / Float(candidate.count)
        body(KeywordFeature.nested.rawValue, Float(candidate.longerCount) * share)
        body(feature(.alwaysNested, if: candidate.longerCount >= candidate.count), 1)
        body(KeywordFeature.leftFree.rawValue, Float(candidate.leftFree) * share)
        body(KeywordFeature.rightFree.rawValue, Float(candidate.rightFree) * share)
        body(KeywordFeature.free.rawValue, Float(candidate.free) * share)
        body(feature(.quoted, if: candidate.isQuoted), 1)
    }

    @inline(__always)
    private func forEachWord(_ index: Int, _ candidate: KeywordCandidate, _ body: (Int, Float) -> Void) {
        let words = words[index]
        let share = 1 / Float(candidate.words)
        let mean = words.idfSum * share
        let own = words.rarity.idf
        let (first, last) = (self.words[Int(candidate.firstWord)].idfSum, self.words[Int(candidate.lastWord)].idfSum)
        // Four divisions take as long as one.
        let ofAll = SIMD4(mean, words.idfLow, words.idfHigh, own) / 10
        let ofEnds = SIMD2(first, last) / 10
        body(KeywordFeature.idfMean.rawValue, ofAll[0])
        body(KeywordFeature.idfLow.rawValue, ofAll[1])
        body(KeywordFeature.idfHigh.rawValue, ofAll[2])
        body(KeywordFeature.idfFirst.rawValue, ofEnds[0])
        body(KeywordFeature.idfLast.rawValue, ofEnds[1])
        body(KeywordFeature.idfOwn.rawValue, ofAll[3])
        body(feature(.idfBelow2, if: own < 2), 1)
        body(feature(.idfBelow3, if: own < 3), 1)
        body(feature(.idfBelow4, if: own < 4), 1)
        body(feature(.idfBelow5, if: own < 5), 1)
        body(KeywordFeature.countIdf.rawValue, min(Float(candidate.count), 10) * mean / 50)
        body(KeywordFeature.wordCountMean.rawValue, words.countSum * share)
        body(KeywordFeature.wordCountLow.rawValue, words.countLow)
        body(KeywordFeature.wordCountHigh.rawValue, words.countHigh)
    }

    @inline(__always)
    private func forEachBound(
        _ index: Int, _ candidate: KeywordCandidate, _ candidates: borrowing CandidateTable,
        _ body: (Int, Float) -> Void
    ) {
        let bound = bounds[index]
        if bound.left > 0 { body(KeywordFeature.cutsLeft.rawValue, bound.left / 10) }
        if bound.right > 0 { body(KeywordFeature.cutsRight.rawValue, bound.right / 10) }
        if candidate.words > 1 { body(KeywordFeature.loosestPair.rawValue, bound.inside / 10) }
        let (first, last) = (Int(candidate.firstWord), Int(candidate.lastWord))
        let (firstCount, lastCount) = (candidates[first].count, candidates[last].count)
        let (leftCount, rightCount) = (bounds[first].leftCount, bounds[last].rightCount)
        body(feature(.boundLeft, if: firstCount > 1 && leftCount >= firstCount), 1)
        body(feature(.boundRight, if: lastCount > 1 && rightCount >= lastCount), 1)
    }

    @inline(__always)
    private func forEachPhrase(
        _ index: Int, _ candidate: KeywordCandidate, _ candidates: borrowing CandidateTable,
        _ body: (Int, Float) -> Void
    ) {
        let (first, last) = (Int(candidate.firstWord), Int(candidate.lastWord))
        let logCount = words[index].rarity.logCount
        if logCount >= 0 {
            body(KeywordFeature.phraseLog.rawValue, logCount / 10)
            // log P(phrase) / (P(first word) · P(last word)).
            let cohesion = words[first].idfSum + words[last].idfSum - words[index].rarity.idf
            body(KeywordFeature.cohesion.rawValue, cohesion / 10)
            if !candidate.isNounPhrase {
                body(KeywordFeature.looseLog.rawValue, logCount / 10)
                body(KeywordFeature.looseCohesion.rawValue, cohesion / 10)
            }
        } else {
            body(KeywordFeature.phraseUnknown.rawValue, 1)
            body(feature(.looseUnknown, if: !candidate.isNounPhrase), 1)
        }
        body(feature(.looseOnce, if: !candidate.isNounPhrase && candidate.count == 1), 1)
        body(feature(.repeats, if: first == last), 1)
        body(feature(.shortFirst, if: candidates[first].scalars == 1), 1)
        body(feature(.shortLast, if: candidates[last].scalars == 1), 1)
        let share = 1 / Float(candidate.count)
        if candidates[first].scalars == 1 {
            body(KeywordFeature.shortBehindWord.rawValue, Float(candidate.leftWord) * share)
        }
        if candidates[last].scalars == 1 {
            body(KeywordFeature.shortBeforeWord.rawValue, Float(candidate.rightWord) * share)
        }
        body(feature(.nameVerb, if: candidate.lastClass == .verb && candidate.firstClass.isName), 1)
    }

    @inline(__always)
    private func forEachShape(_ candidate: KeywordCandidate, _ body: (Int, Float) -> Void) {
        body(feature(.nounPhrase, if: candidate.isNounPhrase), 1)
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

    /// The number of a feature, or of none, without a branch.
    @inline(__always)
    private func feature(_ feature: KeywordFeature, if condition: Bool) -> Int {
        condition ? feature.rawValue : KeywordFeature.none
    }
}
