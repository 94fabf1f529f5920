import SystemPackage

/// Why no more results can be written.
enum OutputFailure: Error {
    /// Who read the results has closed the pipe, as `head` does: no error, but the end.
    case closedPipe
    /// Anything else: a sentence that says what failed, where, and what to do.
    case failed(String)

    init(_ name: String, _ error: Errno) {
        self =
            switch error {
            case .brokenPipe: .closedPipe
            case .noSpace: .failed("The results could not be written to \(name): no space is left. Make room.")
            case .noSuchFileOrDirectory: .failed("\(name) cannot be made: its folder does not exist. Check the path.")
            case .isDirectory: .failed("\(name) is a folder. Name a file for the results.")
            case .permissionDenied, .notPermitted:
                .failed("\(name) may not be written. Check its permissions.")
            default: .failed("The results could not be written to \(name) (\(error.description)).")
            }
    }
}
