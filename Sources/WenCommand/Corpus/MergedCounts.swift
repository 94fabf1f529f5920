import Wen

/// Counts that are added up, all of whose terms were counted in one way.
struct MergedCounts {
    private(set) var counts = CorpusCounts()
    /// How terms are counted; empty as long as nothing told, as files of earlier versions do not.
    private(set) var options: [String: String] = [:]
    /// What told it first.
    private var name = ""
    /// What the sets of the counts are, such as years.
    private var sets: Set<String> = []

    /// Adds the counts of a file.
    ///
    /// - Parameter wanted: what its sets must be; `nil` where sets do not matter.
    /// - Throws: ``InputFailure``, `CountsFileError`, ``CountingMismatch``.
    mutating func add(_ path: String, sets wanted: String?) throws {
        var (counts, options) = try CountsFile.read(TextFile.text(path).utf8, name: path)
        if let own = options.removeValue(forKey: CountFileOptions.setsKey) {
            if let wanted, own != wanted {
                throw CountingMismatch(
                    names: (path, "this trend or grouping"), differences: [(CountFileOptions.setsKey, (own, wanted))])
            }
            sets.insert(own)
        }
        try expect(options, of: path)
        self.counts.merge(counts)
    }

    /// Adds counts of this run, whose options are known to fit.
    mutating func add(_ counts: CorpusCounts, sets: String) {
        self.counts.merge(counts)
        self.sets.insert(sets)
    }

    /// Checks that something is counted in the way of what was added.
    ///
    /// - Throws: ``CountingMismatch``.
    mutating func expect(_ others: [String: String], of name: String) throws(CountingMismatch) {
        let differences = options.compactMap { option, value in
            others[option].flatMap { $0 == value ? nil : (option: option, values: (value, $0)) }
        }
        guard differences.isEmpty else {
            throw CountingMismatch(
                names: (self.name, name), differences: differences.sorted { $0.option < $1.option })
        }
        if options.isEmpty { self.name = name }
        options.merge(others) { own, _ in own }
    }

    /// What a file of the counts tells of them.
    var description: [String: String] {
        let all = sets.count > 1 ? "several" : sets.first
        return all.map { options.merging([CountFileOptions.setsKey: $0]) { $1 } } ?? options
    }
}
