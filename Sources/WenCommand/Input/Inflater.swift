import CZlib

/// Takes the gzip compression (RFC 1952) off a stream, block by block.
@safe
final class Inflater {
    private static let blockSize = 256 * 1024
    private let inflater: OpaquePointer
    private var isAtMemberEnd = false
    /// Whether the bytes are damaged, or end too early. What was before is text all the same.
    private(set) var isDamaged = false

    init() {
        guard let inflater = unsafe czlib_open() else { fatalError("zlib finds no memory") }
        unsafe self.inflater = inflater
    }

    deinit {
        unsafe czlib_close(inflater)
    }

    /// What gzip starts with: its mark, and the method that all use.
    private static let start: [UInt8] = [0x1F, 0x8B, 0x08]

    /// Whether bytes start as gzip does.
    static func isCompressed(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: start)
    }

    /// Whether bytes are too few to tell, and gzip so far.
    static func mayStart(_ bytes: [UInt8]) -> Bool {
        bytes.count < start.count && start.starts(with: bytes)
    }

    /// The text of the next compressed bytes, which may be cut anywhere; up to where they are damaged.
    ///
    /// - Complexity: O(length of the text).
    func inflate(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var target = [UInt8](repeating: 0, count: Inflater.blockSize)
        var done = 0
        var isFull = false
        while done < bytes.count || isFull {
            var consumed: Int64 = 0
            var written: Int64 = 0
            let result = unsafe bytes[done...].withUnsafeBufferPointer { source in
                unsafe czlib_inflate(
                    inflater, source.baseAddress, Int64(source.count), &target, Int64(target.count),
                    &consumed,
                    &written)
            }
            // What follows a whole member and is none is left out, as gzip does.
            if result < 0, isAtMemberEnd { return text }
            text += target[..<Int(written)]
            guard result >= 0 else {
                isDamaged = true
                return text
            }
            isAtMemberEnd = result == 1
            done += Int(consumed)
            isFull = Int(written) == target.count && !isAtMemberEnd
            if consumed == 0, written == 0 { break }
        }
        return text
    }

    /// Checks at the end of the bytes that they end where gzip does.
    func finish() {
        if !isAtMemberEnd { isDamaged = true }
    }
}
