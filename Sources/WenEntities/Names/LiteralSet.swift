/// Words that rules look for in a text. They are compared folded, so that each stands for its traditional and full-width forms.
struct LiteralSet: Sendable, ExpressibleByArrayLiteral {
    private let literals: [[UInt16]]
    /// The first units, so that most places are passed by one look.
    private let firsts: UnitSet

    /// The words; of two that stand at the same place the earlier one is found.
    init(arrayLiteral words: String...) {
        literals = words.map { word in
            let text = TextBytes(utf8: Array(word.utf8))
            return text.units(0..<text.count)
        }
        firsts = UnitSet(literals.compactMap(\.first))
    }

    /// The byte behind the word that stands at a byte; `nil` where none does.
    @inline(__always)
    func end(in text: TextBytes, at start: Int) -> Int? {
        guard firsts.contains(text.unit(at: start)) else { return nil }
        for literal in literals {
            if let end = LiteralSet.end(of: literal, in: text, at: start) { return end }
        }
        return nil
    }

    /// Whether one of the words ends before a byte.
    func stands(in text: TextBytes, before end: Int) -> Bool {
        literals.contains { literal in
            var start = end
            for unit in literal.reversed() {
                guard start > 0, text.unit(before: start) == unit else { return false }
                start = text.before(start)
            }
            return true
        }
    }

    /// Whether a range is one of the words.
    func contains(_ range: Range<Int>, in text: TextBytes) -> Bool {
        firsts.contains(text.unit(at: range.lowerBound))
            && literals.contains { LiteralSet.end(of: $0, in: text, at: range.lowerBound) == range.upperBound }
    }

    private static func end(of literal: [UInt16], in text: TextBytes, at start: Int) -> Int? {
        var position = start
        for unit in literal {
            guard text.unit(at: position) == unit else { return nil }
            position = text.after(position)
        }
        return position
    }
}
