import WenSegmentation

/// Parts of speech in the groups that matter beside names.
enum TagGroup {
    /// Stands for what lies before the first and behind the last token.
    static let none: UInt8 = 255

    /// A small number for a token's tag, or for its kind where it has none.
    static func of(_ token: Token) -> UInt8 {
        guard let tag = token.tag else { return 32 | token.kind.rawValue }
        return switch tag {
        case .nr: 1
        case .ns: 2
        case .nt: 3
        case .nz: 4
        case .j: 5
        case .n, .an: 6
        case .v, .vd: 7
        case .vn: 8
        case .a, .ad, .b, .z: 9
        case .p: 10
        case .c: 11
        case .u, .y, .e, .o: 12
        case .d: 13
        case .m: 14
        case .q: 15
        case .r: 16
        case .t: 17
        case .f, .s: 18
        case .w: 19
        case .nx: 20
        default: 21
        }
    }
}
