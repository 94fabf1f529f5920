import Wen

/// The text that a benchmark segments.
struct BenchmarkText {
    private static let defaultSize = 4_000_000

    /// Where it is from.
    let source: String
    /// The texts of the files, or of the one built in, in order and as often as the size asks for.
    let documents: [Document]

    /// UTF-8 bytes.
    var bytes: Int { documents.reduce(0) { $0 + $1.utf8.count } }
    /// Unicode scalars.
    var characters: Int { documents.reduce(0) { $0 + $1.utf8.count { $0 & 0xC0 != 0x80 } } }

    /// Reads files, or takes the texts of ./Examples, or the one built in.
    ///
    /// - Parameter size: the bytes to repeat the text to, or to cut it down to at whole documents; `nil` leaves files
    ///   as they are, and repeats the other two to 4 MB.
    /// - Throws: ``InputFailure`` for what cannot be read, and where there is no text.
    init(files: [String], size: Int?) throws {
        let list = InputList(extensions: ["txt"])
        var texts: [Document] = []
        if !files.isEmpty {
            source = files.joined(separator: " ")
            texts = try BenchmarkText.documents(list.sources(of: files))
        } else if let examples = try? BenchmarkText.documents(list.sources(of: ["Examples"])) {
            source = "Examples"
            texts = examples
        } else {
            source = "a text built into wen"
            texts = [Document(BenchmarkText.builtIn)]
        }
        texts.removeAll { $0.utf8.isEmpty }
        guard !texts.isEmpty else { throw InputFailure("\(source) has no text. Name other files.") }
        documents = BenchmarkText.fill(size ?? (files.isEmpty ? BenchmarkText.defaultSize : nil), with: texts)
    }

    private static func documents(_ sources: [Result<InputSource, InputFailure>]) throws -> [Document] {
        try sources.map { try DocumentReader.whole($0.get(), encoding: nil) }
    }

    private static func fill(_ size: Int?, with texts: [Document]) -> [Document] {
        guard let size else { return texts }
        var documents: [Document] = []
        var bytes = 0
        while bytes < size {
            let next = texts[documents.count % texts.count]
            documents.append(next)
            bytes += next.utf8.count
        }
        return documents
    }
}
