import WenSegmentation

/// What a token can be in a name of several words.
struct TokenRole: OptionSet, BitwiseCopyable {
    let rawValue: UInt8

    /// Such a name may start with it: it is no function word, no verb and no number.
    static let start = TokenRole(rawValue: 1)
    /// Such a name may hold it: it is a word of Chinese characters, and no function word.
    static let member = TokenRole(rawValue: 2)
    /// A member whose part of speech speaks of a name.
    static let seed = TokenRole(rawValue: 4)
    /// A member that no list of words has, of two to eight characters.
    static let unknown = TokenRole(rawValue: 8)

    /// Whether a part of speech speaks of a name.
    @inline(__always)
    static func isOfName(_ tag: PartOfSpeech?) -> Bool {
        switch tag {
        case .nr, .ns, .nt, .nz, .j: true
        default: false
        }
    }

    /// In bytes of UTF-8.
    private static let unknownLengths = 6...24

    /// The roles of a token.
    ///
    /// - Parameter unit: its first unit.
    @inline(__always)
    static func of(_ token: Token, startingWith unit: UInt16) -> TokenRole {
        let roles: TokenRole =
            switch token.tag {
            case .p, .c, .u, .y, .e, .o, .r, .w, .d, .q, .t: []
            case .v, .vd, .m: .member
            case .nr, .ns, .nt, .nz, .j, .nx: [.start, .member, .seed]
            default: [.start, .member]
            }
        guard token.kind == .word, FoldedUnit.isHan(unit) else { return roles.intersection(.start) }
        return token.isUnknown && unknownLengths.contains(token.end - token.start) ? roles.union(.unknown) : roles
    }
}
