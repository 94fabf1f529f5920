extension QuantityScanner {
    /// Gives amounts in 元 alone the currency of the place that the text is from: beside 新台幣四十六億元, 一兆二千億元 are
    /// Taiwan's. Only a text in traditional characters tells its place so.
    mutating func settleCurrency() {
        guard let home = quantities.lazy.compactMap(\.canonicalUnit).first(where: QuantityScanner.homes.contains),
            QuantityScanner.holds(QuantityScanner.traditional, utf8[...])
        else { return }
        for index in quantities.indices where quantities[index].unit == "元" {
            let quantity = quantities[index]
            guard let unit = quantity.canonicalUnit, unit == "CNY" || unit.hasPrefix("CNY/"),
                !QuantityScanner.holds(
                    QuantityScanner.mainland, utf8[quantity.fullRange.lowerBound..<quantity.range.lowerBound])
            else { continue }
            quantities[index].canonicalUnit = home + unit.dropFirst(3)
        }
    }

    private static func holds(_ word: [UInt8], _ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count >= word.count else { return false }
        return (bytes.startIndex...bytes.endIndex - word.count).contains {
            bytes[$0] == word[0] && bytes[$0..<$0 + word.count].elementsEqual(word)
        }
    }

    /// Currencies whose amounts are called 元 at home.
    private static let homes: Set = ["TWD", "HKD", "MOP"]
    /// 币 in traditional text.
    private static let traditional = Array("幣".utf8)
    /// What stands before amounts in the currency of the mainland.
    private static let mainland = Array("人民幣".utf8)
}
