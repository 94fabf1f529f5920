import ArgumentParser
import Wen

/// Reads a list of parts of speech such as `n,nr,vn`.
enum TagListOption {
    static func tags(_ list: String) throws -> Set<PartOfSpeech> {
        Set(
            try list.split(separator: ",").map { code in
                guard let tag = PartOfSpeech(rawValue: code.trimmingPrefix(" ").lowercased()) else {
                    let known = PartOfSpeech.allCases.map(\.rawValue).joined(separator: ", ")
                    throw ValidationError("'\(code)' is no part of speech. Known are \(known).")
                }
                return tag
            })
    }
}
