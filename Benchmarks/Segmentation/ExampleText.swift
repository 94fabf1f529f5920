import FoundationEssentials
import Wen

/// The texts that the benchmarks work on, read from Examples.
enum ExampleText {
    private static let files = ["economic-news", "company-announcement", "work-report", "feature", "traditional"]

    /// A headline: the first line of the first example.
    static let short: Document = {
        let text = read(files[0])
        return Document(String(text.prefix { $0 != "\n" }))
    }()

    /// All examples one after the other, as often as it takes to fill 1 MB.
    static let long: Document = {
        let once = files.map(read).joined(separator: "\n")
        let times = 1_000_000 / once.utf8.count + 1
        return Document(Array(repeating: once, count: times).joined(separator: "\n"))
    }()

    private static func read(_ name: String) -> String {
        let path = "\(examples)/\(name).txt"
        do {
            return String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        } catch {
            fatalError("\(path) cannot be read (\(error)): run the benchmarks from a full clone of Wen.")
        }
    }

    /// The folder Examples, found from this file's own place: Benchmarks/Segmentation.
    private static var examples: String {
        #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 } + "/Examples"
    }
}
