/// How results show measures that are not exact decimals.
package enum Measure {
    /// A score or a confidence with at most six places, so that equal results print alike on every machine.
    package static func rounded(_ value: Double) -> Double {
        let scaled = (value * 1e6).rounded()
        return scaled.isFinite ? scaled / 1e6 : value
    }

    /// The same as a field of a table; `nil` for what is no number.
    static func field(_ value: Double) -> String? { value.isFinite ? rounded(value).description : nil }

    /// A value with a fixed number of places: `0.5` with two is `0.50`.
    package static func fixed(_ value: Double, places: Int) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return value.description }
        var scale = 1
        for _ in 0..<places { scale *= 10 }
        let scaled = Int((abs(value) * Double(scale)).rounded())
        let whole = String(scaled / scale)
        let sign = value < 0 && scaled > 0 ? "-" : ""
        guard places > 0 else { return sign + whole }
        let part = String(scaled % scale)
        return sign + whole + "." + String(repeating: "0", count: places - part.count) + part
    }

    /// How many there are of something: `1 word`, `1,527 words`.
    ///
    /// - Parameters:
    ///   - count: how many.
    ///   - noun: one of them; more have an `s` behind it.
    package static func counted(_ count: Int, _ noun: String) -> String {
        "\(grouped(String(count))) \(noun)\(count == 1 ? "" : "s")"
    }

    /// A decimal number's digits with separators: `451100000000` as `451,100,000,000`.
    ///
    /// A number in scientific notation stays as it is.
    package static func grouped(_ number: String) -> String {
        guard !number.contains(where: { $0 == "e" || $0 == "E" }) else { return number }
        let sign = number.hasPrefix("-") ? "-" : ""
        let parts = number.dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first else { return number }
        var grouped = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index).isMultiple(of: 3) { grouped.append(",") }
            grouped.append(digit)
        }
        return sign + ([grouped] + parts.dropFirst().map(String.init)).joined(separator: ".")
    }
}
