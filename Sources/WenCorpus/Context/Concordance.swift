public import WenSegmentation

/// Shows a word in its contexts (keyword in context, KWIC).
///
/// ```swift
/// let concordance = Concordance("营商环境", width: 10)
/// for line in concordance.lines(in: document) { print(line.left, line.match, line.right) }
/// ```
public struct Concordance: Sendable {
    /// One place of the word with what stands around it.
    public struct Line: Equatable, Sendable {
        /// The document.
        public let id: String
        /// Where the word stands: a half-open range of UTF-8 bytes.
        public let range: Range<Int>
        /// The text before it, within its line.
        public let left: String
        /// The word as the text has it.
        public let match: String
        /// The text behind it, within its line.
        public let right: String
    }

    /// In which order lines are shown.
    public enum Order: String, CaseIterable, Sendable {
        /// As the documents have them.
        case position
        /// By the text before the word, read backwards from it.
        case left
        /// By the text behind the word.
        case right
    }

    private let query: [UInt8]
    private let width: Int

    /// Prepares a search.
    ///
    /// - Parameters:
    ///   - query: the text to find. ASCII letters may be small or capital; what overlaps an earlier place is no place.
    ///   - width: how many Unicode scalars of context are shown on each side.
    public init(_ query: String, width: Int = 20) {
        self.query = Array(query.utf8).map(SmallLetters.of)
        self.width = max(0, width)
    }

    /// The places in a document, in order.
    ///
    /// - Parameters:
    ///   - document: where to search.
    ///   - words: the document's words, where only places count that start and end where words do; all count where `nil`.
    /// - Returns: the places with what stands around them; none of an empty query.
    /// - Complexity: O(n · length of the query + lines · width) for n bytes; the first factor counts only where the text
    ///   repeats the beginning of the query again and again.
    public func lines(in document: Document, wholeWordsOf words: Segmentation? = nil) -> [Line] {
        guard let first = query.first else { return [] }
        let utf8 = document.utf8
        var lines: [Line] = []
        var start = 0
        while start + query.count <= utf8.count {
            let end = start + query.count
            guard SmallLetters.of(utf8[start]) == first, matches(utf8, start),
                words?.isAligned(start..<end) != false
            else {
                start += 1
                continue
            }
            lines.append(line(start..<end, of: document))
            start = end
        }
        return lines
    }

    /// Puts lines, or what has them, in order; those that are equal in it stay as they are.
    ///
    /// - Parameters:
    ///   - found: the lines, in the order of the documents.
    ///   - order: the order wanted.
    ///   - line: the line that an element has.
    /// - Complexity: O(n log n).
    public static func sorted<Found>(
        _ found: [Found], by order: Order, _ line: (Found) -> Line
    ) -> [Found] {
        func key(_ line: Line) -> [UInt32] {
            switch order {
            case .position: []
            case .left: line.left.unicodeScalars.reversed().map(\.value)
            case .right: line.right.unicodeScalars.map(\.value)
            }
        }
        guard order != .position else { return found }
        let keyed = found.enumerated().map { (key: key(line($0.element)), offset: $0.offset) }
        return keyed.sorted { left, right in
            left.key == right.key ? left.offset < right.offset : left.key.lexicographicallyPrecedes(right.key)
        }.map { found[$0.offset] }
    }

    private func matches(_ utf8: [UInt8], _ start: Int) -> Bool {
        query.indices.allSatisfy { SmallLetters.of(utf8[start + $0]) == query[$0] }
    }

    private func line(_ range: Range<Int>, of document: Document) -> Line {
        let utf8 = document.utf8
        var start = range.lowerBound
        var room = width
        while start > 0, room > 0, utf8[start - 1] >= 0x20 || utf8[start - 1] == 0x09 {
            start -= 1
            if utf8[start] & 0xC0 != 0x80 { room -= 1 }
        }
        var end = range.upperBound
        room = width
        while end < utf8.count, utf8[end] >= 0x20 || utf8[end] == 0x09 {
            if utf8[end] & 0xC0 != 0x80 {
                if room == 0 { break }
                room -= 1
            }
            end += 1
        }
        return Line(
            id: document.id, range: range, left: document.text(in: start..<range.lowerBound),
            match: document.text(in: range), right: document.text(in: range.upperBound..<end))
    }
}
