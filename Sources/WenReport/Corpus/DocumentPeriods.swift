import Wen

/// When documents were published: days, months or years, the finest that most dates tell and that a chart can show.
struct DocumentPeriods {
    private static let limit = 24

    /// The periods, in order.
    let names: [String]
    /// The place of each document's period among the names; `nil` where it has no date.
    let slots: [Int?]
    /// How many documents each period has.
    let sizes: [Int]

    /// Reads dates, one for each document, as `Period` reads them.
    ///
    /// - Complexity: O(n log n).
    init(_ dates: [String?]) {
        let ofDocuments = Self.finest(dates)
        names = Set(ofDocuments.compactMap(\.self)).sorted()
        var places: [String: Int] = [:]
        for (index, name) in names.enumerated() { places[name] = index }
        slots = ofDocuments.map { $0.flatMap { places[$0] } }
        var sizes = Array(repeating: 0, count: names.count)
        for case let slot? in slots { sizes[slot] += 1 }
        self.sizes = sizes
    }

    /// How many of some documents each period has.
    func counts(of documents: [Int]) -> [Int] {
        var counts = Array(repeating: 0, count: names.count)
        for case let slot? in documents.lazy.map({ slots[$0] }) { counts[slot] += 1 }
        return counts
    }

    private static func finest(_ dates: [String?]) -> [String?] {
        func names(_ period: Period) -> [String?] { dates.map { $0.flatMap(period.name) } }
        let years = names(.year)
        let dated = years.count { $0 != nil }
        for period in [Period.day, .month] {
            let names = names(period)
            let known = names.compactMap(\.self)
            if 2 * known.count > dated, Set(known).count <= limit { return names }
        }
        return years
    }
}
