import Wen
import WenEntities
import WenKeywords
import WenSegmentation

extension EntityExtractor {
    /// The names of a document, as keywords need them.
    func names(in document: Document, _ segmentation: Segmentation) -> [KeywordName] {
        entities(in: document, segmentation).map { KeywordName($0) }
    }
}
