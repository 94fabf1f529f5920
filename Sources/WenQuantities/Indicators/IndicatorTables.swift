/// The words of Dictionaries/indicators.tsv. Immutable; loaded once.
final class IndicatorTables: Sendable {
    /// What a word between an indicator and its number says.
    enum Tail: Equatable, Sendable {
        case verb, respectively
        case comparison(Indicator.Comparison)
        /// `nil` for a change without a direction: 变动.
        case change(Quantity.Change?)
        /// 报, 收于: the price of what is traded.
        case quote
        /// 涨, 收跌: the change of a price.
        case move(Quantity.Change?)

        /// Whether it is the change of a price.
        var isMove: Bool {
            if case .move = self { true } else { false }
        }
    }

    /// Indicators, keyed backwards.
    let names: ScalarTrie<Bool>
    /// Words before a number, keyed backwards.
    let tails: ScalarTrie<Tail>
    let leads: ScalarTrie<Bool>
    let periods: ScalarTrie<Bool>
    /// Words that no name of an indicator holds: 把, 通过.
    let clauses: ScalarTrie<Bool>
    /// 显示, 称, keyed backwards and forwards.
    let said: ScalarTrie<Bool>

    /// The table as it is embedded.
    static let shared = IndicatorTables()

    private init() {
        let folds = QuantityTables.shared.folds
        var words: [String: [[FoldedScalar]]] = [:]
        var tails: [(key: [FoldedScalar], payload: Tail)] = []
        for row in EmbeddedTable.indicators.rows where row.count > 1 {
            let keys = row[1].words.map { $0.key(folds) }
            let role = row[0].string
            words[role, default: []] += keys
            let meaning = row.count > 2 ? row[2].string : ""
            let tail: Tail?
            switch role {
            case "verb": tail = .verb
            case "respectively": tail = .respectively
            case "comparison": tail = Indicator.Comparison(rawValue: meaning).map(Tail.comparison)
            case "quote": tail = .quote
            case "move": tail = .move(Quantity.Change(rawValue: meaning))
            case "change": tail = .change(Quantity.Change(rawValue: meaning))
            default: tail = nil
            }
            if let tail { tails += keys.map { (key: $0.reversed(), payload: tail) } }
        }
        func trie(_ role: String, isBackwards: Bool = false) -> ScalarTrie<Bool> {
            ScalarTrie((words[role] ?? []).map { (key: isBackwards ? $0.reversed() : $0, payload: true) })
        }
        names = trie("name", isBackwards: true)
        self.tails = ScalarTrie(tails)
        leads = trie("lead")
        clauses = trie("clause")
        periods = ScalarTrie(
            ((words["period"] ?? []).map { (key: $0, payload: true) })
                + QuantityTables.shared.yearWords.map { (key: $0, payload: true) })
        said = trie("said")
    }
}
