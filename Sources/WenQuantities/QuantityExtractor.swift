public import WenSegmentation

/// Finds the quantities of a document: numbers of every written form with their units and meaning.
///
/// One numeral grammar lies under all kinds; then the longest unit of Dictionaries/units.tsv, the modifiers around,
/// ranges, and a judgement of what only looks like a quantity (三元催化器, 一带一路, C919). Nothing depends on the
/// machine's clock: a date gets an ISO form only where the text fixes it.
///
/// ```swift
/// let document = Document("进出口4511亿元,同比增长12.4%")
/// let quantities = QuantityExtractor().quantities(in: document, try ICUSegmenter().segment(document))
/// quantities.map(\.value?.description)  // "451100000000", "12.4"
/// ```
public struct QuantityExtractor: Sendable {
    /// How quantities are read.
    public struct Options: Sendable {
        /// The day that 今年9月, 上周五 and 近十年来 are told from, such as the day of the report. Without it they stay
        /// relative, and words such as 昨日 that hold no number are no quantities.
        public var referenceDate: CalendarDay?
        /// Makes the default options.
        public init() {}
    }

    private let options: Options

    /// Makes an extractor.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// The quantities in the order of the text; none overlaps another.
    ///
    /// Any segmentation of the document will do; its words help to judge what is no quantity.
    ///
    /// - Complexity: O(n).
    public func quantities(in document: Document, _ segmentation: Segmentation) -> [Quantity] {
        quantities(in: document, segmentation, QuantityMemory())
    }

    /// The same with memory that is kept for the next document.
    package func quantities(
        in document: Document, _ segmentation: Segmentation, _ memory: QuantityMemory
    ) -> [Quantity] {
        quantities(in: document.utf8, WordEdges(segmentation), memory)
    }

    /// The quantities of a document whose words are not known: a segmenter finds them where they matter, with the same
    /// result in less time.
    ///
    /// ```swift
    /// let worker = try ModelSegmenter().makeWorker()
    /// QuantityExtractor().quantities(in: Document("进出口4511亿元"), by: worker).first?.unit  // "元"
    /// ```
    ///
    /// - Complexity: O(n).
    public func quantities(in document: Document, by worker: any SegmenterWorker) -> [Quantity] {
        quantities(in: document, by: worker, QuantityMemory())
    }

    /// The same with memory that is kept for the next document.
    package func quantities(
        in document: Document, by worker: any SegmenterWorker, _ memory: QuantityMemory
    ) -> [Quantity] {
        quantities(in: document.utf8, WordEdges(by: worker), memory)
    }

    private func quantities(in utf8: [UInt8], _ words: WordEdges, _ memory: QuantityMemory) -> [Quantity] {
        var scanner = QuantityScanner(utf8, words, reference: options.referenceDate, in: memory)
        return scanner.scan(in: memory)
    }
}
