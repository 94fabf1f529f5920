/// Up to six Han characters in 128 bits, for tables with many of them.
struct HanString: Hashable, Sendable {
    private static let width: UInt128 = 21
    private static let mask: UInt128 = (1 << 21) - 1
    /// What stands for a number before a string.
    static let number = HanString("0")
    /// Characters that are words by themselves and begin or end no other word, but for a few set phrases; and numbers.
    private static let functionCharacters = Set(
        "0的了着过是在和与及或也都就而且但并把被让给对从向以之其这那我你他她它们不没很更最吗呢吧啊到将已等于".unicodeScalars.map(\.value))

    /// The scalars, the last in the lowest bits.
    private var bits: UInt128

    private init(bits: UInt128) { self.bits = bits }

    /// One character.
    init(_ scalar: Unicode.Scalar) { bits = UInt128(scalar.value) }

    /// The string with one more character behind.
    func appending(_ scalar: Unicode.Scalar) -> HanString {
        HanString(bits: bits << HanString.width | UInt128(scalar.value))
    }

    /// How many characters it has.
    var count: Int { (128 - bits.leadingZeroBitCount + 20) / 21 }

    /// Its text.
    var text: String {
        var text = String.UnicodeScalarView()
        for scalar in scalars { text.append(scalar) }
        return String(text)
    }

    /// The string less its first character.
    var withoutFirst: HanString { parts(at: 1).tail }
    /// The string less its last character.
    var withoutLast: HanString { parts(at: count - 1).head }

    /// The string in two: the first `cut` characters, and the others.
    func parts(at cut: Int) -> (head: HanString, tail: HanString) {
        let shift = HanString.width * UInt128(count - cut)
        return (HanString(bits: bits >> shift), HanString(bits: bits & (1 << shift - 1)))
    }

    /// Whether it begins or ends with a function word.
    var hasFunctionEdge: Bool {
        let ends = [
            UInt32(truncatingIfNeeded: parts(at: 1).head.bits), UInt32(truncatingIfNeeded: bits & HanString.mask),
        ]
        return ends.contains { HanString.functionCharacters.contains($0) }
    }

    private var scalars: [Unicode.Scalar] {
        (0..<count).reversed().compactMap { place in
            Unicode.Scalar(UInt32(truncatingIfNeeded: bits >> (HanString.width * UInt128(place)) & HanString.mask))
        }
    }

    /// Whether a scalar is a Han character (the unified ideographs and their extensions).
    static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF: true
        default: false
        }
    }
}
