import WenReport

extension JSONWriter {
    /// Writes where and when something was measured.
    mutating func machine(_ machine: Machine) {
        beginObject()
        member("processor", machine.processor)
        member("cores", machine.cores)
        member("load_average", machine.loadAverage ?? .nan)
        for (name, value) in [
            ("system", machine.system), ("swift", machine.swift), ("build", machine.build), ("date", machine.date),
        ] {
            key(named: name)
            string(value)
        }
        endObject()
    }
}
