import FoundationEssentials
import WenReport

/// Where and when a benchmark ran, as far as the system tells.
struct Machine: Codable, Equatable {
    /// The processor's name.
    let processor: String?
    /// How many cores may be used.
    let cores: Int
    /// How many processes wanted a core in the last minute before: on a busy machine only processor time means much.
    let loadAverage: Double?
    /// The operating system.
    let system: String?
    /// The compiler that built the command.
    let swift: String
    /// `release`, or `debug` whose figures mean little.
    let build: String
    /// The day in UTC: `2026-01-31`.
    let date: String

    /// Asks this machine.
    static func current() -> Machine {
        Machine(
            processor: SystemFacts.processor(), cores: SystemFacts.coreCount, loadAverage: SystemFacts.loadAverage(),
            system: SystemFacts.systemName(), swift: compiler, build: isDebug ? "debug" : "release",
            date: Date.now.formatted(Date.ISO8601FormatStyle().year().month().day()))
    }

    /// In one line, for people.
    var summary: String {
        [
            processor, Measure.counted(cores, "core"),
            loadAverage.map { "load average \(Measure.fixed($0, places: 1))" },
            system,
            "Swift \(swift)" + (build == "debug" ? " (debug build: figures mean little)" : ""), date,
        ].compactMap { $0 }.joined(separator: ", ")
    }

    /// Whether figures of the two may be compared: the day and the load do not matter.
    func isLike(_ other: Machine) -> Bool {
        (processor, cores, system, swift, build)
            == (other.processor, other.cores, other.system, other.swift, other.build)
    }

    private static var isDebug: Bool {
        #if DEBUG
            true
        #else
            false
        #endif
    }

    /// The compiler is only told by conditions, not by a value.
    private static var compiler: String {
        #if compiler(>=6.4)
            "6.4 or later"
        #elseif compiler(>=6.3.1)
            "6.3.1"
        #elseif compiler(>=6.3)
            "6.3"
        #else
            "6.2"
        #endif
    }
}
