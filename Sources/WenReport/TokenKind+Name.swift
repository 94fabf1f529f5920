import WenSegmentation

extension TokenKind {
    private static let names = allCases.map { "\($0)" }

    /// The kind's name in results, such as `word`.
    var name: String { TokenKind.names[Int(rawValue)] }
}
