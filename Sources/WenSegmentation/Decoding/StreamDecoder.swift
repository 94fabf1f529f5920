import CICU

/// Turns a stream of bytes of any charset into valid UTF-8, piece by piece, in memory that does not grow.
///
/// The charset is told from the first piece that is not ASCII alone. A byte order mark is dropped, and wins over a charset that
/// is named, as in the Encoding Standard (WHATWG). What is no text becomes U+FFFD and is counted. Belongs to one thread.
///
/// ```swift
/// let decoder = StreamDecoder()
/// var text: [UInt8] = []
/// try decoder.decode([0xB3, 0xC9, 0xB6, 0xBC].span, isLast: true, into: &text)  // 成都, from GB18030
/// ```
@safe
public final class StreamDecoder {
    /// The charset; `nil` while all was ASCII.
    public private(set) var encoding: TextEncoding?
    /// How many byte sequences became U+FFFD.
    public private(set) var repairs = 0
    /// Whether ``repairPlaces`` are kept.
    package var keepsRepairPlaces = false
    /// Where in the text that the last call appended to the repairs are, in UTF-8 bytes, for who cuts the text into records.
    ///
    /// In charsets other than UTF-8, U+FFFD of the text's own that stands near is not told apart.
    package private(set) var repairPlaces: [Int] = []

    /// U+FFFD.
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    private let id: String
    private var transcoder: OpaquePointer?
    /// The first bytes of a scalar whose others are still to come.
    private var carry: [UInt8] = []
    private var isAtStart = true

    /// Starts a stream.
    ///
    /// - Parameters:
    ///   - encoding: the charset of bytes without a byte order mark, or `nil` to tell it from the bytes.
    ///   - id: the stream's name in errors.
    public init(encoding: TextEncoding? = nil, id: String = "") {
        self.encoding = encoding
        self.id = id
    }

    deinit {
        unsafe cicu_transcoder_close(transcoder)
    }

    /// Appends the text of the next piece.
    ///
    /// - Parameters:
    ///   - bytes: the next piece, of any length; scalars may lie across pieces.
    ///   - isLast: whether the stream ends with it.
    ///   - text: receives valid UTF-8.
    /// - Throws: ``TextDecodingError/binary(id:)``.
    /// - Complexity: O(length of the piece).
    public func decode(
        _ bytes: Span<UInt8>, isLast: Bool, into text: inout [UInt8]
    ) throws(TextDecodingError) {
        repairPlaces.removeAll(keepingCapacity: true)
        guard carry.isEmpty else {
            let joined = unsafe carry + bytes.withUnsafeBufferPointer { unsafe Array($0) }
            carry = []
            try decode(joined.span, isLast: isLast, into: &text)
            return
        }
        // A mark has up to four bytes, and UTF-16 shows in pairs.
        if isAtStart, bytes.count < 4, !isLast {
            carry = unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
            return
        }
        var rest = bytes
        if isAtStart, let mark = EncodingDetector.byteOrderMark(bytes) {
            encoding = mark.encoding
            rest = bytes.extracting(mark.length..<bytes.count)
        } else if encoding == nil {
            switch EncodingDetector.detect(bytes, isWhole: isLast) {
            case .binary: throw .binary(id: id)
            case .undecided: break
            case .encoding(let found): encoding = found
            }
        }
        if !bytes.isEmpty { isAtStart = false }
        switch encoding {
        case nil, .utf8: appendUTF8(rest, isLast: isLast, to: &text)
        case .some(let other): transcode(rest, from: other, isLast: isLast, to: &text)
        }
    }

    private func appendUTF8(_ bytes: Span<UInt8>, isLast: Bool, to text: inout [UInt8]) {
        var start = 0
        while start < bytes.count {
            // All of it, nearly always; the standard library says what is wrong with the rest.
            let valid = start + UTF8Scalar.validLength(of: bytes.extracting(start..<bytes.count))
            append(bytes.extracting(start..<valid), to: &text)
            start = valid
            if start == bytes.count { return }
            do {
                _ = try UTF8Span(validating: bytes.extracting(start..<bytes.count))
                append(bytes.extracting(start..<bytes.count), to: &text)
                return
            } catch {
                let fault = start + error.byteOffsets.lowerBound
                let next = start + error.byteOffsets.upperBound
                append(bytes.extracting(start..<fault), to: &text)
                if !isLast, next == bytes.count, error.kind == .truncatedScalar {
                    carry = (fault..<next).map { bytes[$0] }
                    return
                }
                if keepsRepairPlaces { repairPlaces.append(text.count) }
                text += Self.replacement
                repairs += 1
                start = next
            }
        }
    }

    private func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
        unsafe bytes.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
    }

    private func transcode(_ bytes: Span<UInt8>, from encoding: TextEncoding, isLast: Bool, to text: inout [UInt8]) {
        var error: Int32 = 0
        if unsafe transcoder == nil { unsafe transcoder = cicu_transcoder_open(encoding.rawValue, "UTF-8", &error) }
        guard let transcoder = unsafe transcoder else {
            // libicuuc carries all these charsets, so this is an installation torn in half.
            fatalError(ICUError(error, "Opening the charset \(encoding.rawValue)").description)
        }
        let start = text.count
        var target = [UInt8](repeating: 0, count: 64 * 1024)
        var done = 0
        var isDone = false
        while !isDone {
            var consumed: Int64 = 0
            var written: Int64 = 0
            isDone = unsafe bytes.extracting(done..<bytes.count).withUnsafeBufferPointer { source in
                unsafe cicu_transcoder_convert(
                    transcoder, source.baseAddress, Int64(source.count), isLast, &target, Int64(target.count),
                    &consumed, &written, &error)
            }
            precondition(error <= 0, "ICU stopped in \(encoding.rawValue)")
            text += target[..<Int(written)]
            done += Int(consumed)
        }
        let before = repairs
        repairs = Int(unsafe cicu_transcoder_repairs(transcoder))
        guard keepsRepairPlaces, repairs > before else { return }
        for place in start..<text.count where text[place...].starts(with: Self.replacement) {
            if repairPlaces.count < repairs - before { repairPlaces.append(place) }
        }
    }
}
