import WenReport

extension OutputFile {
    /// Writes a table in the form that the options ask for.
    func write(_ table: ResultTable, _ options: OutputOptions) throws(OutputFailure) {
        var report = Report.Options()
        report.usesColor = options.usesColor(on: descriptor)
        try write(table.rendered(options.format, options: report))
    }
}
