/// The lines of a user's gazetteer that are wrong.
public struct UserGazetteerError: Error, CustomStringConvertible, Equatable, Sendable {
    /// What is wrong with a line.
    public enum Reason: Error, Equatable, Sendable {
        /// More than name, type and canonical name.
        case tooManyFields(Int)
        /// Nothing before the first tab.
        case noName
        /// A name of more than ``UserGazetteer/lengthLimit`` characters.
        case tooLong(Int)
        /// With this line the names have more than ``UserGazetteer/sizeLimit`` characters together.
        case tooMuch
        /// The type is none of ``Entity/Kind``; empty where the line has none.
        case badType(String)
    }

    /// A line that is wrong.
    public struct Problem: Equatable, Sendable {
        /// The line, from 1.
        public let line: Int
        /// What is wrong with it.
        public let reason: Reason
    }

    /// The file's path or name.
    public let file: String
    /// The lines that are wrong, in the order of the file.
    public let problems: [Problem]

    /// A sentence with file, line and reason of the first five problems, and what to do.
    public var description: String {
        let shown = problems.prefix(5).map { "line \($0.line): \($0.reason.text)" }.joined(separator: "; ")
        let rest = problems.count > 5 ? "; and \(problems.count - 5) more lines" : ""
        return "Reading \(file) failed at \(shown)\(rest). "
            + "A line has a name, a type and, if wanted, the full name, divided by tabs."
    }
}

extension UserGazetteerError.Reason {
    fileprivate var text: String {
        let types = Entity.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        return switch self {
        case .tooManyFields(let count): "\(count) fields, at most 3 are read"
        case .noName: "no name"
        case .tooLong(let count): "a name of \(count) characters, at most \(UserGazetteer.lengthLimit) are read"
        case .tooMuch: "more names than \(UserGazetteer.sizeLimit) characters, which is all that can be held"
        case .badType(""): "no type; known are \(types)"
        case .badType(let type): "the type \"\(type)\" is not known; known are \(types)"
        }
    }
}
