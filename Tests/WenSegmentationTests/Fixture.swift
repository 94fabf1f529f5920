import Foundation
import Testing

/// Where the tests find files.
enum Fixture {
    static let packageRoot = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let corpora = packageRoot.deletingLastPathComponent().appending(path: "shared/corpora")
    static let hasCorpora = FileManager.default.fileExists(atPath: corpora.path)

    /// A corpus file, unpacked.
    static func corpus(_ name: String) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["xz", "-dc", corpora.appending(path: name + ".xz").path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try #require(try pipe.fileHandleForReading.readToEnd())
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return Array(data)
    }
}

/// A random number generator that gives the same numbers on every run (Steele, Lea and Flood 2014).
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(seed)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Any scalar, one half of them Han and the marks between.
    mutating func scalar() -> Unicode.Scalar {
        let range: ClosedRange<UInt32> =
            switch next() % 8 {
            case 0...3: 0x4E00...0x9FFF
            case 4: 0x0...0x7F
            case 5: 0x2000...0x33FF
            case 6: 0x0...0xFFFF
            default: 0x0...0x10FFFF
            }
        while true {
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { return scalar }
        }
    }
}
