import SystemPackage
import Wen

/// An input that could not be read.
struct InputFailure: Error, CustomStringConvertible {
    /// A sentence that says what failed, where, and what to do.
    let message: String

    var description: String { message }

    init(_ message: String) {
        self.message = message
    }

    /// What a decoder said, and the option that helps.
    init(_ error: TextDecodingError) {
        let option =
            switch error {
            case .binary: "--encoding"
            case .tooLarge: "--by line"
            }
        message = "\(error.description.dropLast()) (\(option))."
    }

    /// What the system said of a file or folder.
    init(_ name: String, _ error: Errno) {
        message =
            switch error {
            case .noSuchFileOrDirectory: "\(name) does not exist. Check the path."
            case .isDirectory: "\(name) is a folder. Name a file."
            case .permissionDenied, .notPermitted: "\(name) may not be read. Check its permissions."
            case .tooManySymbolicLinkLevels: "\(name) is a link that leads back to itself. Name the file itself."
            case .notDirectory: "\(name) does not exist: a part of the path is no folder. Check the path."
            default: "\(name) could not be read (\(error.description))."
            }
    }
}
