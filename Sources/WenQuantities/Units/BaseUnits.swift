/// The base unit of every canonical unit, with the factor to it: Dictionaries/units.tsv, read once.
struct BaseUnits: Sendable {
    /// How many of the base unit one unit is, as a fraction: a 亩 is 2000/3 m².
    struct Factor: Sendable {
        var numerator: ExactDecimal
        var denominator: ExactDecimal
        var unit: String

        /// Reads `1000` and `2000/3`; `nil` for anything else.
        init?(_ text: TableField, unit: String) {
            let parts = text.split(UInt8(ascii: "/")).map(\.string)
            guard let numerator = ExactDecimal(parts[0]) else { return nil }
            self.init(numerator, parts.count > 1 ? ExactDecimal(parts[1]) ?? ExactDecimal(1) : ExactDecimal(1), unit)
        }

        init(_ numerator: ExactDecimal, _ denominator: ExactDecimal, _ unit: String) {
            self.numerator = numerator
            self.denominator = denominator
            self.unit = unit
        }

        /// A number of the unit, in the base unit; `nil` for more digits than a quotient can have.
        func convert(_ value: ExactDecimal) -> ExactDecimal? {
            guard let product = value.multiplied(by: numerator) else { return nil }
            return denominator == ExactDecimal(1) ? product : product.divided(by: denominator)
        }
    }

    static let shared = BaseUnits()

    private let factors: [String: Factor]

    private init() {
        var factors: [String: Factor] = [:]
        for row in EmbeddedTable.units.rows where row.count > 3 {
            let name = row[1].string
            guard name != "=", factors[name] == nil, let kind = Quantity.Kind(rawValue: row[2].string) else {
                continue
            }
            let named = row.count > 5 && !row[5].isEmpty ? row[5].string : BaseUnits.unit(of: kind)
            factors[name] = Factor(row[3], unit: named ?? name)
        }
        self.factors = factors
    }

    /// SI's unit of a kind; `nil` where each unit is its own.
    private static func unit(of kind: Quantity.Kind) -> String? {
        switch kind {
        case .length: "m"
        case .area: "m²"
        case .volume: "m³"
        case .mass: "kg"
        case .speed: "m/s"
        case .temperature: "℃"
        case .energy: "J"
        case .power: "W"
        case .charge: "C"
        case .data: "B"
        case .duration: "s"
        case .percent, .percentagePoint, .permille, .basisPoint, .multiple: "1"
        default: nil
        }
    }

    /// The canonical name of ten to a power of a unit: 万人, 100km.
    static func multiple(of unit: String, power: Int) -> String {
        let isLatin = unit.utf8.first.map { $0 < 0x80 } ?? false
        if !isLatin, let word = powers.first(where: { $0.power == power })?.word { return word + unit }
        return "1" + String(repeating: "0", count: power) + unit
    }

    private static let powers = [("十", 1), ("百", 2), ("千", 3), ("万", 4), ("十万", 5), ("百万", 6), ("千万", 7), ("亿", 8)]
        .map { (word: $0.0, power: $0.1) }

    /// The factor of a name that ``multiple(of:power:)`` made; `nil` for others.
    private func factorOfMultiple(_ name: String) -> Factor? {
        // Most units are no multiples: no more than a look at the first character for them.
        guard let first = name.unicodeScalars.first, "1十百千万亿".unicodeScalars.contains(first) else { return nil }
        var power = 0
        var rest = name[...]
        if rest.first == "1" {
            rest = rest.dropFirst()
            while rest.first == "0" {
                rest = rest.dropFirst()
                power += 1
            }
        } else if let word = Self.powers.last(where: { rest.hasPrefix($0.word) }) {
            rest = rest.dropFirst(word.word.count)
            power = word.power
        }
        guard power > 0, !rest.isEmpty else { return nil }
        var factor = factor(of: String(rest))
        factor.numerator = factor.numerator.scaled(byPowerOfTen: power) ?? factor.numerator
        return factor
    }

    /// The factor of a canonical unit; a compound one has the factors of its parts: kg/亩 counts kg/m².
    func factor(of name: String) -> Factor {
        if let factor = factors[name] { return factor }
        guard let stroke = name.utf8.firstIndex(of: UInt8(ascii: "/")) else {
            return factorOfMultiple(name) ?? Factor(ExactDecimal(1), ExactDecimal(1), name)
        }
        let above = factor(of: String(name[..<stroke]))
        let below = factor(of: String(name[name.index(after: stroke)...]))
        let one = ExactDecimal(1)
        return Factor(
            above.numerator.multiplied(by: below.denominator) ?? one,
            above.denominator.multiplied(by: below.numerator) ?? one, above.unit + "/" + below.unit)
    }
}
