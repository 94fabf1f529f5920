/// Why a model file cannot be used.
public struct ModelFileError: Error, CustomStringConvertible, Equatable, Sendable {
    /// What is wrong with it.
    public enum Code: Equatable, Sendable {
        /// The file cannot be opened or mapped, for the system's reason.
        case unreadable(String)
        /// The file does not start as a model file does.
        case notAModel
        /// The file is of another version of the layout.
        case version(UInt32)
        /// The file's length is not the one that it names.
        case truncated
        /// The checksum, or a section's place, is wrong.
        case damaged
        /// A section that is needed is not there.
        case missingSection(String)
        /// A section's size or content is not what it must be.
        case badSection(String)
    }

    /// What is wrong.
    public let code: Code
    /// The file's path or name.
    public let file: String

    package init(_ code: Code, file: String) {
        self.code = code
        self.file = file
    }

    /// A sentence that says what is wrong with which file, and what to do.
    public var description: String {
        switch code {
        case .unreadable(let reason):
            "Opening \(file) failed: \(reason). Name a model file that you may read."
        case .notAModel:
            "Opening \(file) failed: it is no model file of Wen. Name a file that `wen train` has made."
        case .version(let version):
            "Opening \(file) failed: its layout has version \(version), this Wen reads version \(ModelFile.version). "
                + "Make it again with `wen train`."
        case .truncated:
            "Opening \(file) failed: it is shorter or longer than it says. Copy it again."
        case .damaged:
            "Opening \(file) failed: its content does not fit its checksum. Copy it again."
        case .missingSection(let name):
            "Opening \(file) failed: it has no section \"\(name)\", so it is a model of another kind."
        case .badSection(let name):
            "Opening \(file) failed: its section \"\(name)\" is not as it must be. Make it again with `wen train`."
        }
    }
}
