import CICU

/// Converts bytes between charsets by ICU, to make the tests' input.
enum Transcoder {
    struct Failure: Error {
        let code: Int32
    }

    static func convert(_ bytes: [UInt8], from: String, to: String) throws -> [UInt8] {
        var error: Int32 = 0
        guard let transcoder = cicu_transcoder_open(from, to, &error) else { throw Failure(code: error) }
        defer { cicu_transcoder_close(transcoder) }
        var target = [UInt8](repeating: 0, count: bytes.count * 4 + 16)
        var consumed: Int64 = 0
        var written: Int64 = 0
        let isDone = cicu_transcoder_convert(
            transcoder, bytes, Int64(bytes.count), true, &target, Int64(target.count), &consumed, &written, &error)
        guard isDone, error <= 0 else { throw Failure(code: error) }
        return Array(target[..<Int(written)])
    }
}
