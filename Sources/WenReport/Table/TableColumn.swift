/// The columns of tables, by their names in the header.
enum TableColumn: String {
    case id, type, text, start, end, kind, tag
    case score, count, documents, entity, positions
    case canonical, title, organization, confidence
    case value, low, high, unit
    case canonicalUnit = "unit_canon"
    case baseValue = "base_value"
    case baseLow = "base_low"
    case baseHigh = "base_high"
    case baseUnit = "base_unit"
    case approximation = "approx"
    case bound, change, iso
    case subject, indicator, period, relation, whole, comparison, direction
    case periodISO = "period_iso"
    case changeValue = "change_value"
    case changeUnit = "change_unit"
    case fullStart = "full_start"
    case fullEnd = "full_end"

    private static let record: [TableColumn] = [
        .kind, .value, .low, .high, .unit, .canonicalUnit, .baseValue, .baseLow, .baseHigh, .baseUnit, .approximation,
        .bound, .change, .iso,
    ]

    /// The columns that a view shows, in order. The names inside a name are left to JSON.
    static func columns(of view: ReportView) -> [TableColumn] {
        switch view {
        case .segmentation: [.id, .text, .start, .end, .kind, .tag]
        case .keywords: [.id, .text, .score, .count, .documents, .tag, .entity, .positions]
        case .entities: [.id, .type, .text, .start, .end, .canonical, .title, .organization, .confidence] + record
        case .quantities: [.id, .text, .start, .end] + record + [.fullStart, .fullEnd]
        case .indicators:
            [
                .id, .subject, .indicator, .period, .periodISO, .relation, .whole, .text, .start, .end, .value, .low,
                .high,
                .unit, .canonicalUnit, .approximation, .bound, .comparison, .direction, .changeValue, .changeUnit,
            ]
        case .analysis:
            [.id, .type, .text, .start, .end, .score, .count, .tag, .canonical, .title, .organization, .confidence]
                + record
        }
    }
}
