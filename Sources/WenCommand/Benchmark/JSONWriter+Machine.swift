import WenReport

extension JSONWriter {
    /// Writes where and when something was measured.
    mutating func machine(_ machine: Machine) {
        beginObject()
        member("processor", machine.processor)
        member("cores", machine.cores)
        member("load_average", machine.loadAverage ?? .nan)
        member("system", machine.system)
        member("swift", machine.swift)
        member("build", machine.build)
        member("date", machine.date)
        endObject()
    }
}
