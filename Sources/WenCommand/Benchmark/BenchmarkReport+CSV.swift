import WenReport

extension BenchmarkReport {
    /// For spreadsheets: a record for each case, seconds and bytes without a unit.
    var csv: [UInt8] {
        var table = DelimitedWriter(.csv)
        // A row that the other outcome lacks has empty fields for the ratios.
        let names = result.results.map { figures($0).map(\.name) }.max { $0.count < $1.count } ?? []
        let header =
            ["task", "engine", "threads", "bytes", "characters", "documents", "checksum", "rounds", "tokens"] + names
            + ["latency_p50", "latency_p99", "load_seconds", "peak_memory_bytes"]
            + ["processor", "cores", "load_average", "system", "swift", "build", "date"]
        for name in header { table.field(name) }
        table.endRecord()
        let machine = result.machine
        for row in result.results {
            for field in row.name { table.field(field) }
            for number in [result.bytes, result.characters, result.documents] { table.field(String(number)) }
            table.field(result.checksum)
            for number in [result.rounds, row.tokens] { table.field(String(number)) }
            let values = figures(row).map(\.value.description)
            for index in names.indices { table.field(index < values.count ? values[index] : nil) }
            for number in [row.latency.p50, row.latency.p99, row.loadSeconds] { table.field(number.description) }
            table.field(String(row.peakMemoryBytes))
            table.field(machine.processor)
            table.field(String(machine.cores))
            table.field(machine.loadAverage?.description)
            for field in [machine.system, machine.swift, machine.build, machine.date] { table.field(field) }
            table.endRecord()
        }
        return table.bytes
    }
}
