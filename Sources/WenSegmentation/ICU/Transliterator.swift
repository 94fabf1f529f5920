import CICU

/// Converts between traditional and simplified characters by ICU's transforms, for look-up.
///
/// Character by character: 頭髮 becomes 头发, but the words of a region stay (計程車 becomes 计程车). Belongs to one
/// thread.
///
/// ```swift
/// try Transliterator(.traditionalToSimplified).convert("證券交易所")  // "证券交易所"
/// ```
@safe
public final class Transliterator {
    /// The directions, by ICU's names.
    public enum Direction: String, Sendable, CaseIterable {
        /// 髮 and 發 to 发.
        case traditionalToSimplified = "Traditional-Simplified"
        /// 国 to 國; where several are possible, the usual one.
        case simplifiedToTraditional = "Simplified-Traditional"
    }

    private let handle: OpaquePointer

    /// Opens a transform.
    ///
    /// - Parameter direction: which way texts are converted.
    /// - Throws: ``ICUError`` where ICU does not carry it.
    public init(_ direction: Direction) throws(ICUError) {
        var error: Int32 = 0
        guard let handle = unsafe cicu_transliterator_open(direction.rawValue, &error) else {
            throw ICUError(error, "Opening the transform \(direction.rawValue)")
        }
        unsafe self.handle = handle
    }

    deinit {
        unsafe cicu_transliterator_close(handle)
    }

    /// Converts a text.
    ///
    /// - Parameter text: any text.
    /// - Returns: the text in the other characters.
    /// - Complexity: O(n).
    public func convert(_ text: String) -> String {
        var units = Array(text.utf16)
        let count = units.count
        // One character stays one character, but may move out of the 16-bit plane.
        units += repeatElement(0, count: count + 16)
        var error: Int32 = 0
        let length = unsafe cicu_transliterate(handle, &units, Int32(count), Int32(units.count), &error)
        precondition(error <= 0, "ICU could not convert \(count) units")
        return String(decoding: units[..<Int(length)], as: UTF16.self)
    }
}
