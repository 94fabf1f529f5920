/// The tables of Dictionaries that quantities are read by. Immutable; loaded once.
///
/// A class, so that handing the tables on costs one reference count and not one for each array.
final class QuantityTables: Sendable {
    /// A word that is a number as a whole, and its unit: `percent 50 %`.
    struct NumberWord: Sendable {
        let kind: Quantity.Kind
        let value: ExactDecimal
        let canonical: String?

        init?(_ meaning: TableField) {
            let parts = meaning.split(UInt8(ascii: " ")).map(\.string)
            guard parts.count > 1, let kind = Quantity.Kind(rawValue: parts[0]), let value = ExactDecimal(parts[1])
            else {
                return nil
            }
            self.kind = kind
            self.value = value
            canonical = parts.count > 2 ? parts[2] : nil
        }
    }

    /// A word that only looks like a quantity.
    struct Exception: Sendable {
        /// Scalars that undo it when one of them follows.
        var unless: [FoldedScalar]
        /// Whether the word is let through after all; it stands in the table to be longer than another.
        var isAllowed: Bool
    }

    /// Characters by their plain forms, at 16 bits.
    let folds: [FoldedScalar]
    let units: ScalarTrie<Unit>
    /// Currencies that may stand before a number (人民币500万), keyed backwards.
    let currenciesBackwards: ScalarTrie<Unit>
    let exceptions: ScalarTrie<Exception>
    /// Words whose first characters are no unit: 部门.
    let nonUnits: ScalarTrie<Bool>
    /// The unit of 个月, for words that have no 个: 月 of 元/月.
    let month: Unit
    /// 元, for 三块五.
    let yuan: Unit
    /// Minutes, for 分.
    let minute: Unit
    /// 度 of electricity.
    let kilowattHour: Unit?
    private let cent: Unit
    /// Modifiers before a number, keyed backwards.
    let before: ScalarTrie<Modifier>
    let after: ScalarTrie<Modifier>
    let inner: ScalarTrie<Modifier>
    /// 民国 and other eras, keyed backwards, with the year before their first.
    let eras: ScalarTrie<Int>
    /// 今年, 上月, …, keyed backwards.
    let datePrefixes: ScalarTrie<RelativeDate>
    /// 昨日, 上周, 年底, …: quantities where a reference date is given.
    let relatives: ScalarTrie<RelativeDate>
    /// Words that are numbers as a whole: 对折, 半百.
    let numberWords: ScalarTrie<NumberWord>
    /// 今年, 去年, 本月, …: what a sentence may be of without a number.
    let yearWords: [[FoldedScalar]]
    /// 近, 过去, 未来, …, keyed backwards.
    let spansBackwards: ScalarTrie<RelativeDate>
    /// 上午, 晚间, …, keyed backwards and forwards.
    let dayPartsBackwards: ScalarTrie<DayPart>
    let dayParts: ScalarTrie<DayPart>
    /// By scalar: whether the scanner must look at it.
    let isOpener: [Bool]
    /// The same where a reference date is given.
    let isDatedOpener: [Bool]

    /// The tables as they are embedded.
    static let shared = QuantityTables()

    private init() {
        let folds = QuantityTables.loadFolds(EmbeddedTable.folds.rows)
        func key(_ text: TableField) -> [FoldedScalar] { text.key(folds) }
        func mark(_ row: [TableField]) -> UInt8? { row[0].first }

        self.folds = folds
        let entries = EmbeddedTable.units.rows.flatMap { row in QuantityTables.units(row, key) }
        units = ScalarTrie(entries)
        let currencies = entries.filter {
            $0.payload.kind == .money && $0.key.count > 1 && $0.key[0].isHan && $0.key[0] != "元"
        }
        currenciesBackwards = ScalarTrie(currencies.map { (key: $0.key.reversed(), payload: $0.payload) })
        month = Unit(
            canonical: "mo", kind: .duration, factor: nil, traits: .half, isLatin: false)
        yuan = Unit(canonical: "CNY", kind: .money, factor: ExactDecimal(1), traits: .tail, isLatin: false)
        minute = Unit(canonical: "min", kind: .duration, factor: ExactDecimal(60), traits: .tail, isLatin: false)
        kilowattHour = entries.first { $0.payload.canonical == "kWh" }?.payload
        cent = Unit(canonical: "CNY", kind: .money, factor: ExactDecimal("0.01"), traits: [], isLatin: false)
        let exceptionRows = EmbeddedTable.exceptions.rows
        nonUnits = ScalarTrie(
            exceptionRows.filter { mark($0) == UInt8(ascii: "-") }.map { (key($0[0].rest), true) })
        exceptions = ScalarTrie(
            exceptionRows.filter { mark($0) != UInt8(ascii: "-") }.map { row in
                let isAllowed = mark(row) == UInt8(ascii: "+")
                let unless = row.count > 1 ? row[1].words.compactMap { key($0).first } : []
                return (key(isAllowed ? row[0].rest : row[0]), Exception(unless: unless, isAllowed: isAllowed))
            })

        var placed: [String: [(key: [FoldedScalar], payload: TableField)]] = [:]
        for row in EmbeddedTable.modifiers.rows {
            placed[row[0].string, default: []] += row[1].words.map { (key($0), row[2]) }
        }
        func modifiers(_ place: String, isBackwards: Bool = false) -> ScalarTrie<Modifier> {
            ScalarTrie(
                (placed[place] ?? []).compactMap { entry in
                    Modifier(entry.payload.string).map { (isBackwards ? entry.key.reversed() : entry.key, $0) }
                })
        }
        before = modifiers("before", isBackwards: true)
        after = modifiers("after")
        inner = modifiers("inner")
        numberWords = ScalarTrie(
            (placed["word"] ?? []).compactMap { entry in NumberWord(entry.payload).map { (entry.key, $0) } })
        func dates(_ places: [String], isBackwards: Bool = false) -> ScalarTrie<RelativeDate> {
            ScalarTrie(
                places.flatMap { placed[$0] ?? [] }.compactMap { entry in
                    RelativeDate(entry.payload.string).map { (isBackwards ? entry.key.reversed() : entry.key, $0) }
                })
        }
        eras = ScalarTrie(
            (placed["era"] ?? []).compactMap { entry in Int(entry.payload.string).map { (entry.key.reversed(), $0) } })
        datePrefixes = dates(["date", "when"], isBackwards: true)
        relatives = dates(["when", "only"])
        yearWords = (placed["when"] ?? []).map(\.key)
        spansBackwards = dates(["span"], isBackwards: true)
        let parts = (placed["day"] ?? []).compactMap { entry in
            DayPart(rawValue: entry.payload.string).map { (entry.key, $0) }
        }
        dayParts = ScalarTrie(parts.map { (key: $0.0, payload: $0.1) })
        dayPartsBackwards = ScalarTrie(parts.map { (key: $0.0.reversed(), payload: $0.1) })

        var isOpener = NumeralSign.table.map { $0.kind != .none }
        for scalar in exceptions.firstScalars + numberWords.firstScalars { isOpener[Int(scalar.value)] = true }
        self.isOpener = isOpener
        for scalar in relatives.firstScalars { isOpener[Int(scalar.value)] = true }
        isDatedOpener = isOpener
    }

    /// What 分 is behind a larger unit: minutes behind hours, hundredths behind 元.
    func parts(of unit: Unit) -> Unit? {
        switch unit.kind {
        case .money, .count: cent
        case .duration: minute
        default: nil
        }
    }

    private static func loadFolds(_ rows: [[TableField]]) -> [FoldedScalar] {
        var folds = (0...UInt16.max).map { FoldedScalar(value: $0) }
        // Full-width ASCII, and the ideographic space.
        for value in 0xFF01...0xFF5E { folds[value] = FoldedScalar(value: UInt16(value - 0xFEE0)) }
        for value in [0x3000, 0xA0, 0x09, 0x2002, 0x2003] { folds[value] = " " }
        for row in rows {
            guard row.count == 2, let from = row[0].string.unicodeScalars.first,
                let to = row[1].string.unicodeScalars.first
            else { continue }
            folds[Int(from.value)] = FoldedScalar(value: UInt16(truncatingIfNeeded: to.value))
        }
        return folds
    }

    /// The units of a row: one for each surface.
    private static func units(
        _ row: [TableField], _ key: (TableField) -> [FoldedScalar]
    ) -> [(key: [FoldedScalar], payload: Unit)] {
        let canonical = row.count > 1 ? row[1].string : ""
        let kind = row.count > 2 ? Quantity.Kind(rawValue: row[2].string) : nil
        let factor = row.count > 3 ? BaseUnits.Factor(row[3], unit: "").flatMap { $0.convert(ExactDecimal(1)) } : nil
        let traits = row.count > 4 ? Unit.Traits(flags: row[4].string) : []
        return row[0].words.map { word in
            let parts = word.split(UInt8(ascii: "+"))
            let surface = parts[0]
            let context = parts.count > 1 ? key(parts[1]) : []
            let isLatin = surface.last.map { $0 < 0x80 && ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A } ?? false
            let unit = Unit(
                canonical: canonical == "=" ? surface.string : canonical, kind: kind ?? .count, factor: factor,
                traits: traits, isLatin: isLatin, contextLength: context.count)
            return (key(surface) + context, unit)
        }
    }
}
