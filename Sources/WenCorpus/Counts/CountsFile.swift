/// Counts as a file, so that parts can be counted apart and merged later.
///
/// The first line may tell how terms were counted: behind a `#`, names and values, divided by tabs. Files without it are
/// read too.
///
/// The rest is tab-separated with the header `set`, `term`, `count`, `documents`. The first record of a set has an empty
/// term and carries the set's totals; then its terms follow. Sets and terms are sorted by their UTF-8 bytes, so equal
/// counts give equal files. A tab, line feed, carriage return or backslash is written as `\t`, `\n`, `\r` or `\\`.
///
/// ```
/// #       numbers=no    words=1
/// set     term    count   documents
/// 2024            5120    40
/// 2024    营商环境    12      7
/// ```
///
/// ```swift
/// var file = ""
/// CountsFile.write(counts) { file += $0 }
/// let same = try CountsFile.read(file.utf8, name: "counts.tsv").counts
/// ```
public enum CountsFile {
    /// Counts that are larger, those of all sets together among them, could not be added up without end, nor written as numbers
    /// of JSON.
    private static let largestCount = 1 << 53
    /// The first line, but for that of the options.
    static let header = "set\tterm\tcount\tdocuments"

    /// Calls `body` with the file's lines, each with its end.
    ///
    /// - Parameters:
    ///   - counts: what is written.
    ///   - options: how terms were counted, by names without `=`; a reader can refuse to add up what was counted otherwise.
    ///   - body: gets the lines in their order.
    /// - Throws: what `body` throws.
    /// - Complexity: O(n log n).
    public static func write<Failure: Error>(
        _ counts: CorpusCounts, options: [String: String] = [:], _ body: (String) throws(Failure) -> Void
    ) throws(Failure) {
        if !options.isEmpty {
            let pairs = options.map { "\t\(escaped("\($0.key)=\($0.value)"))" }
            try body("#\(pairs.sorted(by: TextOrder.precedes).joined())\n")
        }
        try body(header + "\n")
        for (set, counts) in counts.sets.sorted(by: { TextOrder.precedes($0.key, $1.key) }) {
            let name = escaped(set)
            try body("\(name)\t\t\(counts.total)\t\(counts.documents)\n")
            for (term, count) in counts.terms.sorted(by: { TextOrder.precedes($0.key, $1.key) }) {
                try body("\(name)\t\(escaped(term))\t\(count.count)\t\(count.documents)\n")
            }
        }
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - file: the file's bytes.
    ///   - name: what errors call it.
    /// - Returns: the counts, where a set that the file has several times is added up; and how terms were counted, where the
    ///   file tells.
    /// - Throws: ``CountsFileError`` at the first line that is none of such a file: without the four fields, with a term that its
    ///   set has already, with more than the set has in all, or with too much to be added up.
    /// - Complexity: O(n).
    public static func read(
        _ file: some Sequence<UInt8>, name: String
    ) throws(CountsFileError) -> (counts: CorpusCounts, options: [String: String]) {
        var result = CorpusCounts()
        var options: [String: String] = [:]
        var header = 0
        var set: ArraySlice<UInt8>?
        var totals = TermCounts.Count(count: 0, documents: 0)
        var terms: [String: TermCounts.Count] = [:]
        var sum = TermCounts.Count(count: 0, documents: 0)
        func finish() {
            guard let set else { return }
            result.merge(
                TermCounts(documents: totals.documents, total: totals.count, terms: terms), into: unescaped(set))
            terms.removeAll()
        }
        let lines = Array(file).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            if number == 0, line.first == UInt8(ascii: "#") {
                options = self.options(line.dropFirst())
                header = 1
                continue
            }
            let isHeader = number == header
            if isHeader, line.elementsEqual(self.header.utf8) { continue }
            if !isHeader, line.isEmpty { continue }
            let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            let wrong = CountsFileError(file: name, line: number + 1)
            guard !isHeader, fields.count == 4, let count = count(fields[2], fields[3]) else { throw wrong }
            if fields[1].isEmpty {
                finish()
                set = fields[0]
                totals = count
                sum.count += count.count
                sum.documents += count.documents
                guard max(sum.count, sum.documents) <= largestCount else { throw wrong }
            } else {
                guard fields[0] == set, count.count <= totals.count, count.documents <= totals.documents,
                    terms.updateValue(count, forKey: unescaped(fields[1])) == nil
                else { throw wrong }
            }
        }
        guard lines.count > header else { throw CountsFileError(file: name, line: lines.count) }
        finish()
        return (result, options)
    }

    private static func options(_ line: ArraySlice<UInt8>) -> [String: String] {
        line.split(separator: UInt8(ascii: "\t")).reduce(into: [:]) { options, field in
            let end = field.firstIndex(of: UInt8(ascii: "=")) ?? field.endIndex
            options[unescaped(field[..<end])] = unescaped(field[end...].dropFirst())
        }
    }

    private static func count(_ count: ArraySlice<UInt8>, _ documents: ArraySlice<UInt8>) -> TermCounts.Count? {
        guard let count = Int(String(decoding: count, as: UTF8.self)),
            let documents = Int(String(decoding: documents, as: UTF8.self)), 0...largestCount ~= count,
            0...largestCount ~= documents
        else { return nil }
        return TermCounts.Count(count: count, documents: documents)
    }

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else { return text }
        var result: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): result += Array("\\\\".utf8)
            case UInt8(ascii: "\t"): result += Array("\\t".utf8)
            case UInt8(ascii: "\n"): result += Array("\\n".utf8)
            case UInt8(ascii: "\r"): result += Array("\\r".utf8)
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func unescaped(_ text: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        var isEscaped = false
        for byte in text {
            if isEscaped {
                let plain: [UInt8: UInt8] = [UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D]
                result.append(plain[byte] ?? byte)
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
