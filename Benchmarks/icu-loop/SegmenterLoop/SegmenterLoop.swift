import FoundationEssentials
import Wen

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Measures a segmenter alone, as the C program beside it measures ICU alone.
///
/// `SegmenterLoop ENGINE FILE ROUNDS` prints the CPU seconds of each round, one a line, after one round to warm up.
/// `SegmenterLoop ENGINE FILE --dump` prints the end of each token, in UTF-8 bytes, one a line.
@main
struct SegmenterLoop {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let engine = Engine(rawValue: arguments[1]) else {
            fail("SegmenterLoop takes ENGINE FILE ROUNDS or ENGINE FILE --dump")
        }
        let document = Document(String(decoding: try Data(contentsOf: URL(filePath: arguments[2])), as: UTF8.self))
        let worker = try engine.makeSegmenter().makeWorker()
        var tokens: [Token] = []
        worker.segment(document.utf8.span, into: &tokens)
        if arguments[3] == "--dump" {
            dump(tokens)
        } else if let rounds = Int(arguments[3]), rounds > 0 {
            for _ in 0..<rounds {
                let start = cpuSeconds()
                tokens.removeAll(keepingCapacity: true)
                worker.segment(document.utf8.span, into: &tokens)
                print(cpuSeconds() - start)
            }
        } else {
            fail("ROUNDS must be a number above zero")
        }
    }

    private static func dump(_ tokens: [Token]) {
        var lines = ""
        for token in tokens {
            lines += "\(token.end)\n"
            guard lines.utf8.count > 1 << 16 else { continue }
            print(lines, terminator: "")
            lines = ""
        }
        print(lines, terminator: "")
    }

    private static func cpuSeconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func fail(_ message: String) -> Never {
        print(message)
        exit(64)
    }
}
