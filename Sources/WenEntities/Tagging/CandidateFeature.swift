/// Something that speaks for or against a candidate: the hash of what was seen, and of where.
package struct CandidateFeature {
    /// The length of a feature's number in bits.
    package static let bits = 27

    /// Its number, of ``bits`` bits.
    package let number: Int
    /// Whether the ``HiddenLayer`` combines it with others.
    package let isCombined: Bool

    /// The templates of few values each, and those that a name's sort depends on: each value was seen often enough to learn
    /// what it says beside others.
    @inline(__always)
    private static func isCombined(_ template: UInt64) -> Bool {
        switch template {
        case 1, 2, 4, 7, 12, 13, 19...25, 30, 31, 40...43, 45, 60, 61, 64...67, 70, 71, 74, 75, 81, 90...99, 120, 121,
            124:
            true
        default: false
        }
    }

    /// The feature of a template with a value.
    ///
    /// - Parameter template: what the value is of, below 128.
    @inline(__always)
    init(_ template: UInt64, _ value: UInt64) {
        // The upper bits of the product depend on all bits of the value.
        let hash = (value &+ template &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
        number = Int(truncatingIfNeeded: hash &>> UInt64(64 - CandidateFeature.bits))
        isCombined = CandidateFeature.isCombined(template)
    }
}
