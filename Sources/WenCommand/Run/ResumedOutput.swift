import SystemPackage
import Wen
import WenReport

/// What an ended run left in its output of JSON lines, one whole line for each document or failed record.
struct ResumedOutput {
    private let path: String
    /// How many whole lines there are.
    let count: Int
    /// How many of them tell of a record that failed.
    let failed: Int
    /// Where the whole lines end, in bytes.
    let length: Int64
    /// The last whole line, without its end.
    private let last: [UInt8]

    /// Reads the output of the ended run; what is not there has no lines.
    ///
    /// - Throws: ``InputFailure``.
    /// - Complexity: O(size of the file), in the memory of its last line.
    init(_ path: String) throws {
        var (count, failed, length, line, last) = (0, 0, Int64(0), [UInt8](), [UInt8]())
        if (try? Stat(FilePath(path))) != nil {
            let reader = try BlockReader(.file(FilePath(path)), inflates: false)
            while let block = try reader.next() {
                for part in block.bytes.split(
                    separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
                ).enumerated() {
                    if part.offset > 0 {
                        count += 1
                        if Self.text(of: "error", in: line) != nil { failed += 1 }
                        length += Int64(line.count) + 1
                        last = line
                        line.removeAll(keepingCapacity: true)
                    }
                    line += part.element
                }
            }
        }
        self.path = path
        self.count = count
        self.failed = failed
        self.length = length
        self.last = last
    }

    /// The text that a line has for a member; `nil` where it has none, or is no line of ours.
    private static func text(of member: String, in line: [UInt8]) -> String? {
        guard case .string(let text)?? = RecordScanner.values(of: [member], in: line)?.first else { return nil }
        return String(decoding: text, as: UTF8.self)
    }

    /// Checks that the last line comes from the document that stands at its place in the input.
    ///
    /// - Throws: ``OutputFailure`` where it does not: the output is that of another run.
    func check(document: Result<Document, FailedRecord>) throws(OutputFailure) {
        let id: String? =
            switch document {
            case .success(let document): document.id
            case .failure(let failure): failure.id
            }
        let lastID = Self.text(of: "id", in: last)
        guard id != lastID else { return }
        throw .failed(
            "\(path) cannot be gone on with: its line \(count) is '\(lastID ?? "?")', but the input has '\(id ?? "?")' "
                + "there. Name the same input as before, or another file.")
    }

    /// Checks that the last line is what this run makes of the document that it comes from.
    ///
    /// - Throws: ``OutputFailure`` where it is not: another command wrote it, or one with other options.
    func check(line: [UInt8]) throws(OutputFailure) {
        guard line != last + [UInt8(ascii: "\n")] else { return }
        throw .failed(
            "\(path) cannot be gone on with: its line \(count) is not what this command writes with these options. "
                + "Use the command and options of the ended run, or name another file.")
    }

    /// Checks at the end of the input that it had a document for each line.
    ///
    /// - Throws: ``OutputFailure`` where it had not: the output is that of another run.
    func check(skipped: Int) throws(OutputFailure) {
        guard skipped < count else { return }
        throw .failed(
            "\(path) cannot be gone on with: it has \(count) lines, more than the input has documents (\(skipped)). "
                + "Name the same input as before, or another file.")
    }
}
