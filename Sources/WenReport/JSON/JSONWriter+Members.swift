package import WenQuantities

/// Members of an object: a name, which must need no escapes, and a value.
extension JSONWriter {
    /// Writes a member whose value is a string, or null.
    @inline(__always)
    package mutating func member(_ name: StaticString, _ value: String?) {
        key(name)
        string(value)
    }

    /// Writes a member whose value is an integer.
    @inline(__always)
    package mutating func member(_ name: StaticString, _ value: Int) {
        key(name)
        number(value)
    }

    /// Writes a member whose value is a number with at most six places; null for what is no number.
    @inline(__always)
    package mutating func member(_ name: StaticString, _ value: Double) {
        key(name)
        number(value)
    }

    /// Writes a member whose value is a decimal with all its digits, or null.
    @inline(__always)
    package mutating func member(_ name: StaticString, _ value: ExactDecimal?) {
        key(name)
        number(value)
    }
}
