import Glibc
import SystemPackage

/// What Linux tells of this process and machine, most of it under /proc.
enum SystemFacts {
    /// How many cores are switched on; the C library reads a file for it.
    static let coreCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    /// The process's peak of resident memory in bytes (`VmHWM`).
    ///
    /// - Throws: ``InputFailure`` where /proc cannot be read.
    static func peakMemory() throws -> Int {
        guard
            let kilobytes = try value(of: "VmHWM", in: "/proc/self/status").flatMap({ $0.split(separator: " ").first }),
            let count = Int(kilobytes)
        else { throw InputFailure("/proc/self/status does not tell the peak of memory.") }
        return count * 1024
    }

    /// The processor's name, where the system tells it.
    static func processor() -> String? {
        (try? value(of: "model name", in: "/proc/cpuinfo")) ?? nil
    }

    /// How many processes wanted a core in the last minute, where the system tells it.
    static func loadAverage() -> Double? {
        let text = try? TextFile.text("/proc/loadavg")
        return text?.split(separator: " ").first.flatMap { Double($0) }
    }

    /// The operating system: `PRETTY_NAME` of os-release(5), where it is told.
    static func systemName() -> String? {
        let lines = try? TextFile.text("/etc/os-release").split(separator: "\n")
        let start = "PRETTY_NAME="
        return lines?.first { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)).filter { $0 != "\"" } }
    }

    private static func value(of name: String, in path: String) throws -> String? {
        let reader = try BlockReader(.file(FilePath(path)))
        guard let block = try reader.next() else { return nil }
        let text = String(decoding: block.bytes, as: UTF8.self)
        for line in text.split(separator: "\n") where line.hasPrefix(name) {
            return line.split(separator: ":", maxSplits: 1).last.map { field in
                String(field.drop { $0 == " " || $0 == "\t" })
            }
        }
        return nil
    }
}
