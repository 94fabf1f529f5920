import WenKeywords
public import WenSegmentation

/// Takes news stories for texts with keywords: what a story's headline and its text both name is what it is about.
///
/// Keywords are the noun phrases of the headline that stand in the text too, the longest of those that overlap, and
/// none that every other text has. The texts come without their headlines: a ranker that saw them would learn to copy.
public struct HeadlineCorpus {
    /// How stories are taken.
    public struct Options: Sendable {
        /// How many stories are taken at most, evenly from all.
        public var limit = 1500
        /// The smallest idf of a keyword: 3.5 is one text in 33.
        public var minimumIdf = 3.5
        /// How many bytes a headline has, three a Han character; stories with others are left out.
        public var headlineBytes = 24...120
        /// How many bytes the text of a story has; others are left out.
        public var textBytes = 360...12_000
        /// Makes the default options.
        public init() {}
    }

    /// The stories that have a keyword, in order.
    public let texts: [KeywordCorpus.Text]

    /// Reads stories, which are divided by empty lines and have their headline as the first line.
    ///
    /// - Complexity: O(n).
    public init(_ text: String, segmenter: some Segmenter, options: Options = Options()) {
        let stories = HeadlineCorpus.stories(of: text, options)
        let step = max(1, Double(stories.count) / Double(max(1, options.limit)))
        let worker = DocumentSegmenter(segmenter)
        let extractor = KeywordExtractor()
        texts = (0..<min(options.limit, stories.count)).compactMap { index in
            let story = stories[Int(Double(index) * step)]
            let keywords = HeadlineCorpus.keywords(of: story, worker, extractor, options)
            return keywords.isEmpty ? nil : KeywordCorpus.Text(document: Document(story.text), keywords: keywords)
        }
    }

    private static func stories(of text: String, _ options: Options) -> [Document] {
        var stories: [Document] = []
        DividedText(text).forEachDocument { lines in
            let headline = lines[0]
            let body = lines.dropFirst().joined(separator: "\n")
            guard options.headlineBytes.contains(headline.utf8.count), options.textBytes.contains(body.utf8.count)
            else { return }
            stories.append(Document(body, title: String(headline)))
        }
        return stories
    }

    private static func keywords(
        of story: Document, _ segmenter: DocumentSegmenter, _ extractor: KeywordExtractor, _ options: Options
    ) -> [String] {
        let heading = story.title ?? ""
        let collector = extractor.collect(
            story, segmenter.segment(story), heading: Array(heading.utf8), title: segmenter.segment(Document(heading)))
        let shared = collector.table.all.filter {
            $0.titleCount > 0 && $0.textCount > 0 && $0.isNounPhrase && extractor.ranker.isEligible($0)
        }
        let named = shared.map { candidate in
            let start = Int(candidate.start)
            return String(decoding: story.utf8[start..<start + Int(candidate.length)], as: UTF8.self)
        }.filter { DocumentFrequencies.standard.idf(of: $0) >= options.minimumIdf }
        return named.filter { phrase in !named.contains { $0 != phrase && $0.contains(phrase) } }
    }
}
