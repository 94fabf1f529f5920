import Wen
import WenKeywords
public import WenSegmentation

/// Takes news stories for texts with keywords: what the headlines of other stories on the same matter name, a story is about.
///
/// Keywords are the noun phrases of the story that stand in such a headline, the longest of those that overlap; words that
/// many texts have only where they are names. The headlines are not the story's own: a ranker would learn to copy it.
///
/// ```swift
/// let corpus = HeadlineCorpus(news, segmenter: try ModelSegmenter())
/// var trainer = KeywordTrainer(segmenters: [try ModelSegmenter()])
/// trainer.add(corpus.texts, isNews: true)
/// ```
public struct HeadlineCorpus {
    /// How stories are taken.
    public struct Options: Sendable {
        /// How many stories are taken at most, evenly from all.
        public var limit = 800
        /// The smallest idf of a keyword that is no name: 3 is one text in 20.
        public var minimumIdf = 3.0
        /// The smallest idf of a name.
        public var minimumNameIdf = 1.5
        /// How alike stories on the same matter are, as a cosine: those below are on other matters, those above the same once
        /// more.
        public var likeness: ClosedRange<Float> = 0.22...0.9
        /// How many bytes a headline has, three a Han character; stories with others are left out.
        public var headlineBytes = 18...120
        /// How many bytes the text of a story has; others are left out.
        public var textBytes = 360...7_500
        /// Makes the default options.
        public init() {}
    }

    /// The stories that have a keyword, in order.
    public let texts: [KeywordCorpus.Text]

    /// Reads stories.
    ///
    /// - Parameters:
    ///   - text: stories in the order of time, divided by empty lines, each with its headline as the first line.
    ///   - segmenter: finds the words of which keywords are made.
    ///   - options: which stories are taken, and which of their phrases.
    /// - Complexity: O(n).
    public init(_ text: String, segmenter: some Segmenter, options: Options = Options()) {
        let stories = HeadlineCorpus.stories(of: text, options)
        let related = RelatedStories(stories, likeness: options.likeness)
        let step = max(1, Double(stories.count) / Double(max(1, options.limit)))
        let worker = DocumentSegmenter(segmenter)
        let extractor = KeywordExtractor()
        let finder = KeywordNames()
        texts = (0..<min(max(0, options.limit), stories.count)).compactMap { place in
            let index = Int(Double(place) * step)
            let headlines = related.headlines(for: index)
            guard !headlines.isEmpty else { return nil }
            let segmentation = worker.segment(stories[index])
            let table = extractor.collect(
                stories[index], segmentation, names: finder.names(in: stories[index], segmentation), heading: [],
                title: nil)
            let candidates = table.all.filter { extractor.ranker.isEligible($0) && $0.isNounPhrase }
            let keywords = HeadlineCorpus.keywords(candidates, of: stories[index], in: headlines, options)
            return keywords.isEmpty ? nil : KeywordCorpus.Text(document: stories[index], keywords: keywords)
        }
    }

    private static func stories(of text: String, _ options: Options) -> [Document] {
        var stories: [Document] = []
        DividedText(text).forEachDocument { lines in
            let headline = lines[lines.startIndex]
            let body = lines.dropFirst().joined(separator: "\n")
            guard options.headlineBytes.contains(headline.utf8.count), options.textBytes.contains(body.utf8.count)
            else { return }
            stories.append(Document(body, title: String(headline)))
        }
        return stories
    }

    /// The candidates that one of the headlines has, the longest of those in it that overlap.
    private static func keywords(
        _ candidates: [KeywordCandidate], of story: Document, in headlines: [String], _ options: Options
    ) -> [String] {
        let named = candidates.compactMap { candidate -> String? in
            let start = Int(candidate.start)
            let text = String(decoding: story.utf8[start..<start + Int(candidate.length)], as: UTF8.self)
            let idf = DocumentFrequencies.standard.idf(of: text)
            return idf >= (candidate.isName ? options.minimumNameIdf : options.minimumIdf) ? text : nil
        }
        var keywords: [String] = []
        for headline in headlines {
            let found = named.filter { headline.contains($0) }
            keywords += found.filter { text in
                !keywords.contains(text) && !found.contains { $0 != text && $0.contains(text) }
            }
        }
        return keywords
    }
}
