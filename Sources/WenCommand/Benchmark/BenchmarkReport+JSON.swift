import WenReport

extension BenchmarkReport {
    /// For programs, and for a later `--compare`.
    var json: [UInt8] {
        var json = JSONWriter(layout: .lines)
        json.beginObject()
        json.member("source", result.source)
        json.member("bytes", result.bytes)
        json.member("characters", result.characters)
        json.member("documents", result.documents)
        json.member("checksum", result.checksum)
        json.member("rounds", result.rounds)
        json.key("machine")
        json.machine(result.machine)
        json.key("results")
        json.beginArray()
        for row in result.results { write(row, to: &json) }
        json.endArray()
        json.endObject()
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private func write(_ row: CaseMeasurement, to json: inout JSONWriter) {
        json.beginObject()
        json.member("task", row.task)
        json.member("engine", row.engine)
        json.member("threads", row.threads)
        json.member("tokens", row.tokens)
        json.member("peak_memory_bytes", row.peakMemoryBytes)
        for (name, value) in [("load_seconds", row.loadSeconds)] + figures(row) {
            json.key(named: name)
            json.number(exactly: value)
        }
        json.key("latency")
        json.beginObject()
        json.member("sentences", row.latency.sentences)
        json.key("p50")
        json.number(exactly: row.latency.p50)
        json.key("p99")
        json.number(exactly: row.latency.p99)
        json.endObject()
        for (name, rounds) in [("wall_seconds", row.wallSeconds), ("cpu_seconds", row.cpuSeconds)] {
            json.key(named: name)
            json.beginArray()
            for seconds in rounds { json.number(exactly: seconds) }
            json.endArray()
        }
        json.endObject()
    }

    /// The derived figures of a row by the names that programs know them by.
    func figures(_ row: CaseMeasurement) -> [(name: String, value: Double)] {
        var figures: [(name: String, value: Double)] = []
        for (clock, samples) in [("cpu", row.processor), ("wall", row.wall)] {
            figures += [
                ("\(clock)_megabytes_per_second", megabytes(per: samples.median)),
                ("\(clock)_characters_per_second", characters(per: samples.median)),
                ("\(clock)_spread", samples.spread),
            ]
        }
        guard let comparison, let ratios = comparison.ratios(row) else { return figures }
        for (clock, ratio) in [("cpu", ratios.processor), ("wall", ratios.wall)] {
            figures += [
                ("\(clock)_ratio", ratio.median), ("\(clock)_ratio_least", ratio.least),
                ("\(clock)_ratio_greatest", ratio.greatest),
            ]
        }
        return figures
    }
}
