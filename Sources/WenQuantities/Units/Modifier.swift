/// What a word beside a number says of it: a row of Dictionaries/quantity-modifiers.tsv.
enum Modifier: Equatable, Sendable {
    case approximation(Quantity.Approximation)
    case bound(Quantity.Bound)
    case change(Quantity.Change)
    /// 增至, 为: the number is a level, so that no change may be read from a verb before it.
    case level
    /// 了, 仅: says nothing of the kind.
    case filler
    /// 节约, 合约: ends like a modifier, and is none.
    case other

    /// Reads the table's word for it.
    init?(_ name: String) {
        if let value = Quantity.Approximation(rawValue: name) {
            self = .approximation(value)
        } else if let value = Quantity.Bound(rawValue: name) {
            self = .bound(value)
        } else if let value = Quantity.Change(rawValue: name) {
            self = .change(value)
        } else if name == "level" {
            self = .level
        } else if name == "filler" {
            self = .filler
        } else if name == "other" {
            self = .other
        } else {
            return nil
        }
    }
}
