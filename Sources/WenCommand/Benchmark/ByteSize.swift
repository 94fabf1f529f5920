import ArgumentParser
import WenReport

/// A number of bytes as people write it: `64MB`, `1 GB`, `500KB`, `1000B`. A bare number is megabytes.
///
/// Units are powers of 1000, as in the figures that a benchmark prints.
struct ByteSize: Hashable, Sendable {
    let bytes: Int

    /// The units, the longest names first: `B` ends them all.
    private static let units: [(name: String, bytes: Double)] = [("KB", 1e3), ("MB", 1e6), ("GB", 1e9), ("B", 1)]

    /// In the greatest unit of which it has one at least: `64 MB`.
    var description: String {
        let unit = ByteSize.units.last { $0.bytes > 1 && Double(bytes) >= $0.bytes } ?? ("B", 1)
        let value = Double(bytes) / unit.bytes
        return "\(Measure.fixed(value, places: value == value.rounded() ? 0 : 1)) \(unit.name)"
    }
}

extension ByteSize: ExpressibleByArgument {
    init?(argument: String) {
        let text = argument.uppercased().filter { $0 != " " }
        let unit = ByteSize.units.first { text.hasSuffix($0.name) }
        guard let value = Double(text.dropLast(unit?.name.count ?? 0)), value.isFinite, value >= 0 else { return nil }
        let bytes = value * (unit?.bytes ?? 1e6)
        guard bytes < 1e15 else { return nil }
        self.init(bytes: Int(bytes))
    }

    var defaultValueDescription: String { description }
}
