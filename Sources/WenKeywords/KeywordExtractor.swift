public import WenSegmentation

/// Finds the keywords of a document: words, phrases and names, the best first.
///
/// Every run of content words up to a length is a candidate. A linear model weighs them by frequency, place, title,
/// rarity in a background corpus, shape and parts of speech. Works with any segmenter; one that knows parts of
/// speech gives better phrases.
///
/// ```swift
/// let document = Document("营商环境持续优化。良好的营商环境吸引企业落户,企业认可这里的营商环境。")
/// let keywords = try KeywordExtractor().keywords(in: document, LatticeSegmenter().segment(document))
/// keywords.first?.text  // "营商环境"
/// keywords.first?.count  // 3
/// ```
public struct KeywordExtractor: Sendable {
    /// The longest phrase in words: a collector has places for so many.
    package static let longestPhrase = 8

    private let options: Options
    private let stopWords: StopWords
    private let frequencies: DocumentFrequencies
    private let weights: KeywordWeights
    private let memory = KeptMemory()

    /// Makes an extractor.
    ///
    /// - Parameters:
    ///   - options: what to look for.
    ///   - frequencies: the background that tells rare words from common ones.
    public init(options: Options = Options(), frequencies: DocumentFrequencies = .standard) {
        self.init(options: options, frequencies: frequencies, weights: .standard)
    }

    package init(options: Options, frequencies: DocumentFrequencies, weights: KeywordWeights) {
        self.options = options
        stopWords = options.stopWords.loaded
        self.frequencies = frequencies
        self.weights = weights
    }

    /// The keywords, best first. Of two that score alike the earlier comes first.
    ///
    /// - Parameters:
    ///   - document: the document.
    ///   - segmentation: its tokens.
    ///   - names: recognised names of the text. A name is a candidate as a whole, and none
    ///     cuts it. Of ranges that overlap the first is taken, and of those that start together the longest.
    ///   - title: the tokens of ``Document/title``. Keywords may come from it, and those that it has rank higher. Without its
    ///     tokens a title is passed over, and tokens of a title that the document does not have are too.
    ///   - titleNames: recognised names of the title, as ranges of UTF-8 bytes of it.
    /// - Complexity: O(n + k log n) for n bytes and k keywords.
    public func keywords(
        in document: Document, _ segmentation: Segmentation, names: [KeywordName] = [], title: Segmentation? = nil,
        titleNames: [KeywordName] = []
    ) -> [Keyword] {
        guard options.limit > 0 else { return [] }
        let title = document.title == nil ? nil : title
        let heading = title == nil ? [] : Array((document.title ?? "").utf8)
        let table = collect(
            document, segmentation, names: names, heading: heading, title: title, titleNames: titleNames)
        let text = CandidateText(text: document.utf8, title: heading)
        var selection = KeywordSelection(count: table.count, text, stopWords)
        let features = CandidateFeatures(table, frequencies)
        let chosen = selection.choose(options.limit, of: ranker.rank(table, features), table)
        let places = places(of: chosen, table)
        var end = 0
        let keywords = chosen.map { ranked in
            let candidate = table[ranked.candidate]
            let start = end
            end += Int(candidate.textCount)
            return Keyword(
                text: String(decoding: text.bytes(candidate), as: UTF8.self),
                score: score(ranked.score, best: chosen[0].score), tag: candidate.tag, count: Int(candidate.count),
                documents: features.documents(ranked.candidate), isInTitle: candidate.isInTitle,
                positions: Array(places[start..<end]))
        }
        memory.keep(table.takeMemory())
        return keywords
    }

    /// Gathers a document's candidates, without choosing.
    package func collect(
        _ document: Document, _ segmentation: Segmentation, names: [KeywordName] = [], heading: [UInt8],
        title: Segmentation?, titleNames: [KeywordName] = []
    ) -> CandidateTable {
        let reader = WordReader(
            stopWords: stopWords, allowsNumbers: options.numbers, allowsLatin: options.latin,
            ownWords: options.ownWords)
        var collector = CandidateCollector(
            maximumWords: min(max(1, options.maximumWords), KeywordExtractor.longestPhrase),
            memory.take(capacity: (segmentation.tokens.count + (title?.tokens.count ?? 0)) * 2),
            headlineEnd: document.title == nil ? Headline.end(in: document.utf8.span) : 0, frequencies)
        if let title {
            collector.begin(title: true)
            reader.read(heading.span, title.tokens, names: apart(titleNames), into: &collector)
        }
        collector.begin(title: false)
        reader.read(document.utf8.span, segmentation.tokens, names: apart(names), into: &collector)
        return collector.finish()
    }

    /// The features of gathered candidates, for training.
    package func features(_ table: borrowing CandidateTable) -> CandidateFeatures {
        CandidateFeatures(table, frequencies)
    }

    package var ranker: KeywordRanker {
        KeywordRanker(
            method: options.method, weights: weights, minimumCount: options.minimumCount, tags: options.tags,
            terms: options.terms)
    }

    /// Names in order, without those that overlap one before them.
    private func apart(_ names: [KeywordName]) -> [KeywordName] {
        // Those of a tagger are in order and apart.
        var end = 0
        let areApart = names.allSatisfy { name in
            defer { end = name.range.upperBound }
            return name.range.lowerBound >= end && !name.range.isEmpty
        }
        if areApart { return names }
        var result: [KeywordName] = []
        let sorted = names.filter { !$0.range.isEmpty }.sorted {
            ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
        }
        for name in sorted where name.range.lowerBound >= result.last?.range.upperBound ?? 0 { result.append(name) }
        return result
    }

    /// Where the chosen candidates stand, the places of each behind those of the one before.
    private func places(of chosen: [KeywordRanker.Ranked], _ candidates: borrowing CandidateTable) -> [Range<Int>] {
        /// Where the next place of each candidate goes.
        var next = Array(repeating: Int.max, count: candidates.count)
        var count = 0
        for ranked in chosen {
            next[ranked.candidate] = count
            count += Int(candidates[ranked.candidate].textCount)
        }
        var places = Array(repeating: 0..<0, count: count)
        var nextSpan = next.mutableSpan
        var placeSpan = places.mutableSpan
        for number in 0..<candidates.occurrenceCount {
            let occurrence = candidates.occurrence(number)
            let place = nextSpan[Int(occurrence.candidate)]
            guard place != .max else { continue }
            let length = Int(candidates[Int(occurrence.candidate)].length)
            placeSpan[place] = Int(occurrence.start)..<Int(occurrence.start) + length
            nextSpan[Int(occurrence.candidate)] = place + 1
        }
        return places
    }

    /// A score for people: the model's are put on a scale from the best candidate's, which is 1, down to zero.
    private func score(_ score: Float, best: Float) -> Double {
        Double(options.method == .model ? exp(score - best) : score)
    }
}
