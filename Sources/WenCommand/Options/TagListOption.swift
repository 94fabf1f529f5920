import ArgumentParser
import Wen

/// Reads a list of parts of speech such as `n,nr,vn`.
enum TagListOption {
    /// The parts of speech, parted by commas or blanks.
    ///
    /// - Throws: `ValidationError` where one is not known, or there is none: no word could have it.
    static func tags(_ list: String) throws -> Set<PartOfSpeech> {
        let codes = list.split { $0 == "," || $0 == " " }
        let known = PartOfSpeech.allCases.map(\.rawValue).joined(separator: ", ")
        guard !codes.isEmpty else { throw ValidationError("There is no part of speech. Known are \(known).") }
        return Set(
            try codes.map { code in
                guard let tag = PartOfSpeech(rawValue: code.lowercased()) else {
                    throw ValidationError("'\(code)' is no part of speech. Known are \(known).")
                }
                return tag
            })
    }
}
