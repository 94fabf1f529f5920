/// The 16-bit form that names are compared by: full-width letters and digits become half-width, the dots of foreign
/// names become `·`, a scalar beyond the Basic Multilingual Plane becomes U+FFFD.
package enum FoldedUnit {
    /// `·`, between the parts of a foreign name.
    package static let dot: UInt16 = 0xB7
    /// Stands for what lies before the first and behind the last unit.
    package static let edge: UInt16 = 2

    /// Stands for all scalars beyond the Basic Multilingual Plane.
    package static let beyond: UInt16 = 0xFFFD

    /// The form of one scalar.
    @inline(__always)
    package static func fold(_ scalar: Unicode.Scalar) -> UInt16 { fold(scalar.value) }

    /// The form of one scalar's value.
    @inline(__always)
    package static func fold(_ value: UInt32) -> UInt16 {
        switch value {
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: UInt16(value - 0xFEE0)
        // Katakana middle dot, bullet, bullet operator, and the half-width, full-width and operator dots.
        case 0x30FB, 0x2022, 0x2219, 0xFF65, 0x2027, 0x22C5, 0xFF0E: dot
        case 0...0xFFFF: UInt16(value)
        default: beyond
        }
    }

    /// Whether a unit is a Chinese character.
    @inline(__always)
    package static func isHan(_ unit: UInt16) -> Bool {
        (0x4E00...0x9FFF).contains(unit) || (0x3400...0x4DBF).contains(unit) || unit == 0x3005 || unit == 0x3007
    }

    /// Whether a unit is an ASCII letter or digit.
    @inline(__always)
    package static func isAlphanumeric(_ unit: UInt16) -> Bool {
        (0x30...0x39).contains(unit) || (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit)
    }
}
