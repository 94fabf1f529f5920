/// The lines of a user dictionary that are wrong.
public struct UserDictionaryError: Error, CustomStringConvertible, Equatable, Sendable {
    /// What is wrong with a line.
    public enum Reason: Error, Equatable, Sendable {
        /// More than word, weight and tag.
        case tooManyFields(Int)
        /// The first field has no character that text could have there.
        case notAWord(String)
        /// The first field goes on behind a full stop.
        case severalSentences(String)
        /// A word of more than ``UserDictionary/lengthLimit`` characters.
        case tooLong(Int)
        /// The weight is no whole number from 0 to 4,294,967,295.
        case badWeight(String)
        /// The tag is none of ``PartOfSpeech``, nor one of jieba's or ICTCLAS's finer ones.
        case badTag(String)
    }

    /// A line that is wrong.
    public struct Problem: Equatable, Sendable {
        /// The line, from 1.
        public let line: Int
        /// What is wrong with it.
        public let reason: Reason
    }

    /// The dictionary's path or name.
    public let file: String
    /// The lines that are wrong, in the order of the file.
    public let problems: [Problem]

    /// A sentence with file, line and reason of the first five problems, and what to do.
    public var description: String {
        let shown = problems.prefix(5).map { "line \($0.line): \($0.reason.text)" }.joined(separator: "; ")
        let rest = problems.count > 5 ? "; and \(problems.count - 5) more lines" : ""
        let isTag = problems.contains { if case .badTag = $0.reason { true } else { false } }
        let tags = isTag ? " Tags are \(PartOfSpeech.allCases.map(\.rawValue).joined(separator: ", "))." : ""
        return "Reading \(file) failed at \(shown)\(rest). A line has a word, then a weight and a tag if wanted.\(tags)"
    }
}

extension UserDictionaryError.Reason {
    fileprivate var text: String {
        switch self {
        case .tooManyFields(let count): "\(count) fields, at most 3 are read"
        case .notAWord(let word): "\"\(word)\" is no word"
        case .severalSentences(let word): "\"\(word)\" goes on behind 。, where no word does"
        case .tooLong(let count): "a word of \(count) characters, at most \(UserDictionary.lengthLimit) are read"
        case .badWeight(let weight): "the weight \"\(weight)\" is no whole number"
        case .badTag(let tag): "the tag \"\(tag)\" is no part of speech of the PKU set"
        }
    }
}
