import WenEntities
import WenSegmentation

/// Makes one name of places that stand side by side and are one place together: MSRA marks 江 and 淮 in 江淮, which are parts of a
/// river's basin, and Wen the whole.
enum JoinedPlaces {
    /// The places of a text, those joined that the gazetteer has as one.
    ///
    /// - Parameter places: the bytes of each.
    static func join(_ places: Set<Range<Int>>, in document: Document, _ gazetteer: Gazetteer) -> Set<Range<Int>> {
        var joined: [Range<Int>] = []
        for place in places.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = joined.last, last.upperBound == place.lowerBound,
                isPlace(last.lowerBound..<place.upperBound, document, gazetteer)
            {
                joined[joined.count - 1] = last.lowerBound..<place.upperBound
            } else {
                joined.append(place)
            }
        }
        return Set(joined)
    }

    private static func isPlace(_ range: Range<Int>, _ document: Document, _ gazetteer: Gazetteer) -> Bool {
        let bytes = document.utf8.span
        var units: [UInt16] = []
        var position = range.lowerBound
        while position < range.upperBound { units.append(FoldedWords.unit(bytes, &position, gazetteer)) }
        return !gazetteer.classes(of: units).isDisjoint(with: [.place, .division])
    }
}
