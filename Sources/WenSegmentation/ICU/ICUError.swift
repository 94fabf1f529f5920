import CICU

/// What ICU refused to do.
public struct ICUError: Error, CustomStringConvertible, Equatable, Sendable {
    /// ICU's name of the failure, such as `U_FILE_ACCESS_ERROR`.
    public let code: String
    /// What was tried, as the subject of a sentence.
    public let action: String

    init(_ code: Int32, _ action: String) {
        self.code = unsafe String(cString: cicu_error_name(code))
        self.action = action
    }

    /// A sentence that says what failed and what to do.
    public var description: String {
        "\(action) failed in ICU (\(code)). Is ICU's data library installed (Debian: libicu72 or newer)?"
    }
}
