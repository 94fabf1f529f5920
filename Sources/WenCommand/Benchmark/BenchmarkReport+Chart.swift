import WenReport

extension BenchmarkReport {
    /// For a page: a bar for each case, with whiskers from the slowest to the fastest round.
    var chart: [UInt8] {
        let clock = showsThreads ? "wall-clock" : "processor"
        var chart = BarChart(title: "Millions of bytes of text a \(clock) second", notes: summary)
        for task in BenchmarkTask.allCases {
            let rows = result.results.filter { $0.task == task.rawValue }
            guard !rows.isEmpty else { continue }
            chart.groups.append(BarChart.Group(name: task.rawValue, bars: rows.map(bar)))
        }
        return chart.svg
    }

    private func bar(_ row: CaseMeasurement) -> BarChart.Bar {
        let samples = showsThreads ? row.wall : row.processor
        let threads = row.threads == 1 ? "1 thread" : "\(row.threads) threads"
        return BarChart.Bar(
            label: showsThreads ? "\(row.engine), \(threads)" : row.engine, series: row.engine,
            value: megabytes(per: samples.median), low: megabytes(per: samples.greatest),
            high: megabytes(per: samples.least))
    }
}
