package import WenEntities
package import WenKeywords
package import WenSegmentation

extension EntityExtractor {
    /// The names of a text, each of which is a keyword as a whole or not at all.
    ///
    /// - Parameter text: of a title, whether its text has names.
    package func names(
        in document: Document, _ segmentation: Segmentation, titleOfNaming text: Bool? = nil
    ) -> [KeywordName] {
        guard text.map({ mayName(segmentation.tokens, titleOfNaming: $0) }) ?? mayName(segmentation.tokens) else {
            return []
        }
        return mentions(in: document, segmentation).map { KeywordName($0) }
    }
}
