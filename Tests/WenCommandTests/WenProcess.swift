import Foundation
import Testing

/// The built command `wen`, run as another program would run it.
struct WenProcess {
    /// What it printed and how it ended.
    struct Outcome: Equatable, CustomStringConvertible {
        var output = ""
        var errors = ""
        var status: Int32 = 0

        var description: String { "status \(status)\n--- output\n\(output)\n--- errors\n\(errors)" }
    }

    private final class Marker {}

    /// `wen` stands beside the test bundle.
    static var executable: URL {
        let bundle = Bundle(for: Marker.self).bundleURL
        let folder = bundle.lastPathComponent.hasSuffix("xctest") ? bundle.deletingLastPathComponent() : bundle
        return folder.appending(path: "wen")
    }

    /// Runs `wen` in a folder, with variables in its environment.
    static func run(
        _ arguments: [String], input: Data = Data(), in folder: URL? = nil, environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(executable, arguments, input: input, in: folder, environment: environment)
    }

    /// Runs a line of bash, in which `$WEN` is the command.
    static func shell(_ line: String, in folder: URL? = nil) throws -> Outcome {
        try run(URL(filePath: "/bin/bash"), ["-c", line], input: Data(), in: folder)
    }

    private static func run(
        _ program: URL, _ arguments: [String], input: Data, in folder: URL?, environment: [String: String] = [:]
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = ["WEN": executable.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
            .merging(environment) { $1 }
        if let folder { process.currentDirectoryURL = folder }
        // Files, not pipes: no side can wait for the other.
        let files = try TemporaryFolder()
        defer { files.remove() }
        try files.write("stdin", input)
        try files.write("stdout", Data())
        try files.write("stderr", Data())
        process.standardInput = try FileHandle(forReadingFrom: files.url("stdin"))
        process.standardOutput = try FileHandle(forWritingTo: files.url("stdout"))
        process.standardError = try FileHandle(forWritingTo: files.url("stderr"))
        try process.run()
        process.waitUntilExit()
        return Outcome(
            output: try String(contentsOf: files.url("stdout"), encoding: .utf8),
            errors: try String(contentsOf: files.url("stderr"), encoding: .utf8), status: process.terminationStatus)
    }
}

/// A folder of its own for one test.
struct TemporaryFolder {
    let root = FileManager.default.temporaryDirectory.appending(path: "wen-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    func url(_ path: String) -> URL { root.appending(path: path) }

    func write(_ path: String, _ data: Data) throws {
        try FileManager.default.createDirectory(
            at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url(path))
    }

    func write(_ path: String, _ text: String) throws {
        try write(path, Data(text.utf8))
    }

    func remove() {
        try? FileManager.default.removeItem(at: root)
    }

    /// Makes a folder with files and removes it when `body` has ended.
    static func with(_ files: [String: String] = [:], _ body: (TemporaryFolder) throws -> Void) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        for (path, text) in files { try folder.write(path, text) }
        try body(folder)
    }
}
