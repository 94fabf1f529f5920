/// An atom of a word outside the hot path: what lexicon compilation and user dictionaries read words as.
package enum Atom: Hashable, Sendable {
    /// A Han character, by its scalar.
    case han(UInt32)
    /// A number, by its text's hash.
    case number(UInt64)
    /// A Latin word, by its text's hash.
    case latin(UInt64)
    /// Any other run but white space, by its text's hash.
    case mark(UInt64)
}

/// Reads words as atoms. Belongs to one thread.
package final class AtomReader {
    private let scanner: RunScanner

    /// Opens ICU's runs.
    package init() throws(ICUError) {
        scanner = try RunScanner()
    }

    /// The atoms of a word; `nil` where it has white space or is empty.
    ///
    /// - Complexity: O(n).
    package func atoms(of word: some StringProtocol) -> [Atom]? {
        scanner.load(Array(word.utf8).span)
        var atoms: [Atom] = []
        var isWord = true
        var start = 0
        scanner.forEachRun { end, kind in
            switch kind {
            case .space, .newline: isWord = false
            case .han: appendHan(start..<end, to: &atoms)
            case .number: atoms.append(.number(hash(start..<end)))
            case .latin: atoms.append(.latin(hash(start..<end)))
            default: atoms.append(.mark(hash(start..<end)))
            }
            start = end
        }
        return isWord && !atoms.isEmpty ? atoms : nil
    }

    private func appendHan(_ range: Range<Int>, to atoms: inout [Atom]) {
        var index = range.lowerBound
        while index < range.upperBound {
            let scalar = unsafe UTF16Scalar.scalar(in: scanner.units, at: index)
            index += scalar > 0xFFFF ? 2 : 1
            if !UTF16Scalar.isExtender(scalar) { atoms.append(.han(scalar)) }
        }
    }

    private func hash(_ range: Range<Int>) -> UInt64 {
        unsafe AtomHash(scanner.units[range]).value
    }
}
