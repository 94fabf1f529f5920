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

    /// Whether a part of speech speaks of a name.
    @inline(__always)
    static func isOfName(_ tag: PartOfSpeech?) -> Bool {
        switch tag {
        case .nr, .ns, .nt, .nz, .j: true
        default: false
        }
    }

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
        let isMember = token.kind == .word && FoldedUnit.isHan(unit)
        return roles.intersection(isMember ? [.start, .member, .seed] : .start)
    }
}
