import WenReport

extension JSONWriter {
    /// Writes where and when something was measured.
    mutating func machine(_ machine: Machine) {
        beginObject()
        key("processor")
        string(machine.processor)
        key("cores")
        number(machine.cores)
        key("load_average")
        number(machine.loadAverage ?? .nan)
        for (name, value) in [
            ("system", machine.system), ("swift", machine.swift), ("build", machine.build), ("date", machine.date),
        ] {
            key(named: name)
            string(value)
        }
        endObject()
    }
}
