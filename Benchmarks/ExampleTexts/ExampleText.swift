import FoundationEssentials
public import Wen

/// The texts that the benchmarks work on, read from Examples.
public enum ExampleText {
    private static let files = ["economic-news", "company-announcement", "work-report", "feature", "traditional"]

    /// A headline: the first line of the first example.
    public static let short: Document = {
        let text = read(files[0])
        return Document(String(text.prefix { $0 != "\n" }))
    }()

    /// An article: the first example.
    public static let article = Document(read(files[0]))

    /// All examples one after the other, as often as it takes to fill 1 MB.
    public static let long = Document(repeated(all))

    /// 1 MB of Chinese characters alone, in lines: what look-ups and decoding work on.
    public static let han = Document(
        repeated(String(String.UnicodeScalarView(all.unicodeScalars.filter { isHan($0) || $0 == "\n" }))))

    /// 1 MB without any Chinese character: numbers, Latin words and punctuation, which only the rules for runs work on.
    public static let runs = Document(
        repeated(String(String.UnicodeScalarView(all.unicodeScalars.filter { !isHan($0) }))))

    /// The lines of an article as documents.
    public static let lines: [Document] = article.text.split(separator: "\n").map { Document(String($0)) }

    private static let all = files.map(read).joined(separator: "\n")

    private static func repeated(_ text: String) -> String {
        Array(repeating: text, count: 1_000_000 / text.utf8.count + 1).joined(separator: "\n")
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

    private static func read(_ name: String) -> String {
        let path = "\(examples)/\(name).txt"
        do {
            return String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        } catch {
            fatalError("\(path) cannot be read (\(error)): run the benchmarks from a full clone of Wen.")
        }
    }

    /// The folder Examples, found from this file's own place: Benchmarks/ExampleTexts.
    private static var examples: String {
        #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 } + "/Examples"
    }
}
