package import WenEntities
package import WenKeywords
package import WenSegmentation

extension EntityExtractor {
    /// The names of a document, each of which is a keyword as a whole or not at all.
    package func names(in document: Document, _ segmentation: Segmentation) -> [KeywordName] {
        mentions(in: document, segmentation).map { KeywordName($0) }
    }
}
