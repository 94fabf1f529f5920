import Wen

/// One item of a result with all that a table may show of it.
enum TableRow {
    case token(Token)
    case keyword(Keyword)
    case entity(Entity)
    case quantity(Quantity)
    case indicator(Indicator)

    /// Where the item stands; a keyword by its first occurrence.
    var range: Range<Int>? {
        switch self {
        case .token(let token): token.range
        case .keyword(let keyword): keyword.positions.first
        case .entity(let entity): entity.range
        case .quantity(let quantity): quantity.range
        case .indicator(let indicator): indicator.range
        }
    }

    /// The item's content under a column's name; `nil` where it has none.
    func content(of column: TableColumn) -> String? {
        switch self {
        case .token(let token): TableRow.content(of: column, token)
        case .keyword(let keyword): TableRow.content(of: column, keyword)
        case .entity(let entity): TableRow.content(of: column, entity)
        case .quantity(let quantity): TableRow.content(of: column, quantity)
        case .indicator(let indicator): TableRow.content(of: column, indicator)
        }
    }

    private static func content(of column: TableColumn, _ token: Token) -> String? {
        switch column {
        case .kind: token.kind.name
        case .tag: token.tag?.rawValue
        default: nil
        }
    }

    private static func content(of column: TableColumn, _ keyword: Keyword) -> String? {
        switch column {
        case .type: "keyword"
        case .score: Measure.field(keyword.score)
        case .count: String(keyword.count)
        case .documents: String(keyword.documents)
        case .entity: keyword.entity
        case .tag: keyword.tag?.rawValue
        default: nil
        }
    }

    private static func content(of column: TableColumn, _ entity: Entity) -> String? {
        switch column {
        case .type: entity.kind.rawValue
        case .canonical: entity.canonical
        case .title: entity.role?.title
        case .organization: entity.role?.organization
        case .confidence: Measure.field(entity.confidence)
        default: nil
        }
    }

    private static func content(of column: TableColumn, _ quantity: Quantity) -> String? {
        switch column {
        case .type: "quantity"
        case .kind: quantity.kind.rawValue
        case .value: quantity.value.map { "\($0)" }
        case .low: quantity.low.map(content)
        case .high: quantity.high.map(content)
        case .unit: quantity.unit
        case .canonicalUnit: quantity.canonicalUnit
        case .baseValue: quantity.base?.value.map { "\($0)" }
        case .baseLow: quantity.base?.low.map { "\($0)" }
        case .baseHigh: quantity.base?.high.map { "\($0)" }
        case .baseUnit: quantity.base?.unit
        case .approximation: quantity.approximation?.rawValue
        case .bound: quantity.bound?.rawValue
        case .change: quantity.change?.rawValue
        case .iso: quantity.iso
        default: nil
        }
    }

    private static func content(of column: TableColumn, _ indicator: Indicator) -> String? {
        switch column {
        case .subject: indicator.subject
        case .indicator: indicator.name
        case .period: indicator.period
        case .periodISO: indicator.periodISO
        case .relation: indicator.relation.rawValue
        case .whole: indicator.whole
        case .comparison: indicator.change?.comparison?.rawValue
        case .direction: indicator.change?.direction?.rawValue
        case .changeValue: indicator.change.flatMap { content(of: .value, $0.quantity) }
        case .changeUnit: indicator.change?.quantity.canonicalUnit
        default: indicator.value.flatMap { content(of: column, $0) }
        }
    }

    private static func content(of limit: Quantity.Limit) -> String {
        switch limit {
        case .number(let value): "\(value)"
        case .date(let date): date
        }
    }
}
