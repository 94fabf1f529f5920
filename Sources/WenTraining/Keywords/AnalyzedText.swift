import Wen
import WenKeywords
import WenSegmentation

/// A document with all that keywords are chosen from: its words and names, and those of its title.
struct AnalyzedText {
    let document: Document
    let segmentation: Segmentation
    /// The words of the title; `nil` where there is none apart.
    let title: Segmentation?
    let names: [KeywordName]
    let titleNames: [KeywordName]

    /// Finds words and names.
    ///
    /// - Parameter titled: whether the title is kept apart; otherwise it is the text's first line.
    /// - Complexity: O(n).
    init(_ text: KeywordCorpus.Text, titled: Bool, segmenter: DocumentSegmenter, finder: KeywordNames) {
        document = titled ? text.document : text.withoutTitle
        segmentation = segmenter.segment(document)
        names = finder.names(in: document, segmentation)
        let heading = document.title.map { Document($0) }
        title = heading.map { segmenter.segment($0) }
        if let heading, let title {
            titleNames = finder.names(inTitle: heading, title, ofNamingText: !names.isEmpty)
        } else {
            titleNames = []
        }
    }
}
