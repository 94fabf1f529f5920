import ArgumentParser
import SystemPackage

extension InputSource {
    /// Refuses to write results over what is read for them.
    ///
    /// - Parameters:
    ///   - path: where the results are to go.
    ///   - sources: what is read.
    /// - Throws: `ValidationError` where the path leads to one of them, by whatever name.
    static func refuse(asOutput path: String, over sources: some Sequence<InputSource>) throws(ValidationError) {
        guard let file = try? Stat(FilePath(path)), sources.contains(where: { $0.isSame(as: file) }) else { return }
        throw ValidationError("\(path) is an input too and would be lost. Name another file for the results.")
    }
}
