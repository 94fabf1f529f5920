/// A file that a lexicon, a segmenter or a tagger is learned from.
public struct TrainingSource: Sendable {
    /// How a file is written.
    public enum Format: String, CaseIterable, Sendable {
        /// Running text as `word/TAG`, with tags of the PKU set and names in brackets, as `[中央/n 电视台/n]nt`.
        case pku
        /// Running text as `word/TAG`, with tags of GB/T 20532. Names of people, which this standard does not divide,
        /// are left out.
        case gbt
        /// Running text as words divided by blanks.
        case words
        /// A list with word, count and tag a line, as jieba's `dict.txt`.
        case list
    }

    /// Sums of counts stay finite.
    private static let largestWeight = 1e9

    /// The path.
    public var path: String
    /// How it is written.
    public var format: Format
    /// What each count is multiplied by.
    public var weight: Double

    /// Describes a file.
    ///
    /// - Parameters:
    ///   - path: the path.
    ///   - format: how it is written.
    ///   - weight: what each count is multiplied by.
    public init(path: String, format: Format, weight: Double) {
        self.path = path
        self.format = format
        self.weight = weight
    }

    /// The sentences of its text, where that is no list.
    ///
    /// - Throws: ``TrainingError/badCorpusLine(path:_:)``.
    func sentences(of text: String) throws(TrainingError) -> [GoldSentence] {
        do {
            return try SegmentedCorpus(text).sentences
        } catch {
            throw .badCorpusLine(path: path, error)
        }
    }

    /// Reads a manifest: path, format and weight a line, divided by tabs; `#` starts a comment.
    ///
    /// - Parameters:
    ///   - text: the manifest's content.
    ///   - folder: what relative paths are counted from; empty for the working directory.
    /// - Returns: the files in the order of the manifest.
    /// - Throws: ``TrainingError/badManifestLine(_:_:)`` with the line that is wrong.
    /// - Complexity: O(n).
    public static func manifest(_ text: String, folder: String) throws(TrainingError) -> [TrainingSource] {
        var sources: [TrainingSource] = []
        for (index, line) in TextLines.all(of: text).enumerated() {
            guard !line.hasPrefix("#"), !line.allSatisfy(\.isWhitespace) else { continue }
            let fields = line.split(separator: "\t")
            guard fields.count == 3, let format = Format(rawValue: String(fields[1])), let weight = Double(fields[2]),
                0...TrainingSource.largestWeight ~= weight
            else { throw TrainingError.badManifestLine(index + 1, String(line)) }
            let isRelative = !fields[0].hasPrefix("/") && !folder.isEmpty
            sources.append(
                TrainingSource(
                    path: isRelative ? "\(folder)/\(fields[0])" : String(fields[0]), format: format, weight: weight))
        }
        return sources
    }
}
