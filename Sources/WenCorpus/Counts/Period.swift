import WenQuantities

/// A year, month or day, taken from a date as texts and records write it.
public enum Period: String, CaseIterable, Sendable {
    /// A day: `2024-03-05`.
    case day
    /// A month: `2024-03`.
    case month
    /// A year: `2024`.
    case year

    /// The period of the first date in a text, in ISO 8601: `2024`, `2024-03`, `2024-03-05`. `nil` where the text has no
    /// date, or none as fine as wanted.
    ///
    /// Read are `2024-03-05`, `2024/3/5`, `2024.3.5`, `2024年3月5日`, `20240305`, each also less its end, and what follows
    /// them, such as a time.
    ///
    /// ```swift
    /// Period.month.name(of: "2024年3月5日")  // "2024-03"
    /// Period.year.name(of: "news/20240305.txt")  // "2024"
    /// ```
    ///
    /// - Parameter text: a date, the identifier of a document or the path of a file.
    /// - Complexity: O(n).
    public func name(of text: String) -> String? {
        var rest = Array(text.unicodeScalars)[...]
        while let start = rest.firstIndex(where: Period.isDigit) {
            let end = rest[start...].firstIndex { !Period.isDigit($0) } ?? rest.endIndex
            if let name = name(Period.numbers(rest[start..<end], before: rest[end...])) { return name }
            rest = rest[end...]
        }
        return nil
    }

    private func name(_ date: [Int]) -> String? {
        guard let year = date.first, 1000...2999 ~= year else { return nil }
        let parts = date.dropFirst().prefix(2)
        let length = self == .year ? 0 : self == .month ? 1 : 2
        guard parts.count >= length else { return nil }
        // What is less than a day has all days that the calendar has, and a year all months.
        guard CalendarDay(year: year, month: parts.first ?? 1, day: parts.dropFirst().first ?? 1) != nil else {
            return nil
        }
        return ([String(year)] + parts.prefix(length).map { $0 < 10 ? "0\($0)" : String($0) }).joined(separator: "-")
    }

    /// Year, month and day as far as they go, from a run of digits and what stands behind it.
    private static func numbers(_ digits: ArraySlice<Unicode.Scalar>, before rest: ArraySlice<Unicode.Scalar>) -> [Int]
    {
        guard digits.count == 4 else {
            guard digits.count == 8 || digits.count == 6 || digits.count == 14 else { return [] }
            let values = digits.map { Int($0.value) - 0x30 }
            func number(_ range: Range<Int>) -> Int { values[range].reduce(0) { $0 * 10 + $1 } }
            return digits.count == 6 ? [number(0..<4), number(4..<6)] : [number(0..<4), number(4..<6), number(6..<8)]
        }
        var numbers = [value(digits)]
        var rest = rest
        for separators in ["-/.年", "-/.月"] {
            guard let mark = rest.first, separators.unicodeScalars.contains(mark) else { break }
            let part = rest.dropFirst().prefix(while: isDigit)
            guard 1...2 ~= part.count else { break }
            numbers.append(value(part))
            rest = rest[part.endIndex...]
        }
        return numbers
    }

    private static func value(_ digits: ArraySlice<Unicode.Scalar>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { 0x30...0x39 ~= scalar.value }
}
