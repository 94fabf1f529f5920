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
    /// The first and the last whole line by their numbers from 1, without their ends.
    private let probes: [Int: [UInt8]]

    /// Reads the output of the ended run; what is not there has no lines.
    ///
    /// - Throws: ``InputFailure``.
    /// - Complexity: O(size of the file), in the memory of its last line.
    init(_ path: String) throws {
        var (count, failed, length, line, last) = (0, 0, Int64(0), [UInt8](), [UInt8]())
        var probes: [Int: [UInt8]] = [:]
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
                        if count == 1 { probes[1] = line }
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
        if count > 0 { probes[count] = last }
        self.probes = probes
    }

    /// The text that a line has for a member; `nil` where it has none, or is no line of ours.
    private static func text(of member: String, in line: [UInt8]) -> String? {
        guard case .string(let text)?? = RecordScanner.values(of: [member], in: line)?.first else { return nil }
        return String(decoding: text, as: UTF8.self)
    }

    /// Whether a line, by its number from 1, is held against the input: more than two would take long.
    func isProbe(_ number: Int) -> Bool { probes[number] != nil }

    /// Checks that a line comes from the document that stands at its place in the input.
    ///
    /// - Throws: ``OutputFailure`` where it does not: the output is that of another run.
    func check(_ number: Int, document: Result<Document, FailedRecord>) throws(OutputFailure) {
        guard let probe = probes[number] else { return }
        let id: String? =
            switch document {
            case .success(let document): document.id
            case .failure(let failure): failure.id
            }
        let writtenID = Self.text(of: "id", in: probe)
        guard id != writtenID else { return }
        throw .failed(
            "\(path) cannot be gone on with: its line \(number) is '\(writtenID ?? "?")', but the input has '\(id ?? "?")' "
                + "there. Name the same input as before, or another file.")
    }

    /// Checks that a line is what this run makes of the document that it comes from.
    ///
    /// - Throws: ``OutputFailure`` where it is not: another command wrote it, or one with other options or of another text.
    func check(_ number: Int, line: [UInt8]) throws(OutputFailure) {
        guard let probe = probes[number], line != probe + [UInt8(ascii: "\n")] else { return }
        throw .failed(
            "\(path) cannot be gone on with: its line \(number) is not what this command writes with these options. "
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
