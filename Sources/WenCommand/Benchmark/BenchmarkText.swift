import Wen

/// The text that a benchmark runs over.
struct BenchmarkText {
    private static let defaultSize = 4_000_000
    /// Bytes of a document that a single text is cut into, if nothing else is asked for: an article.
    static let defaultDocumentSize = 4000

    /// Where it is from.
    let source: String
    /// The texts of the files, or of the one built in, in order and as often as the size asks for.
    let documents: [Document]
    /// The bytes that the one text was cut at; `nil` where there are several, or it is short.
    let cutSize: Int?

    /// UTF-8 bytes.
    var bytes: Int { documents.reduce(0) { $0 + $1.utf8.count } }
    /// Unicode scalars.
    var characters: Int { documents.reduce(0) { $0 + $1.utf8.count { $0 & 0xC0 != 0x80 } } }

    /// FNV-1a in 64 bits over the bytes of all documents: tells texts apart, but keeps nobody from forging one.
    ///
    /// Complexity: O(n).
    var checksum: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for document in documents {
            for byte in document.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// Reads files, or takes the texts of ./Examples, or the one built in.
    ///
    /// - Parameter size: the bytes to repeat the text to, or to cut it down to at whole documents; `nil` leaves files
    ///   as they are, and repeats the other two to 4 MB.
    /// - Parameter documentSize: the bytes at which a text that is alone is cut into documents, at the next line's end.
    /// - Throws: ``InputFailure`` for what cannot be read, and where there is no text.
    init(files: [String], size: Int?, documentSize: Int) throws {
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
        let filled = BenchmarkText.fill(size ?? (files.isEmpty ? BenchmarkText.defaultSize : nil), with: texts)
        let isCut = filled.count == 1 && filled[0].utf8.count > documentSize
        cutSize = isCut ? documentSize : nil
        documents = isCut ? BenchmarkText.cut(filled[0], at: documentSize) : filled
    }

    /// Cuts behind the first line end from a size on, so that no word is cut.
    private static func cut(_ text: Document, at size: Int) -> [Document] {
        var documents: [Document] = []
        var start = 0
        for end in text.utf8.indices where text.utf8[end] == UInt8(ascii: "\n") && end + 1 - start >= size {
            documents.append(Document(validUTF8: Array(text.utf8[start...end]), id: text.id))
            start = end + 1
        }
        if start < text.utf8.count { documents.append(Document(validUTF8: Array(text.utf8[start...]), id: text.id)) }
        return documents
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
