import FoundationEssentials

/// The outcome of a benchmark: on what, where, and a measurement for each case.
struct BenchmarkResult: Decodable {
    let source: String
    let bytes: Int
    let characters: Int
    let documents: Int
    /// What tells whether two texts are the same.
    let checksum: String
    let rounds: Int
    let machine: Machine
    let results: [CaseMeasurement]

    init(_ text: BenchmarkText, rounds: Int, machine: Machine, results: [CaseMeasurement]) {
        source = text.source
        bytes = text.bytes
        characters = text.characters
        documents = text.documents.count
        checksum = text.checksum
        self.rounds = rounds
        self.machine = machine
        self.results = results
    }

    /// Reads what `--format json` wrote.
    ///
    /// - Throws: ``InputFailure`` where it cannot be read or is something else.
    init(path: String) throws {
        let bytes = try TextFile.bytes(path)
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        guard let result = try? decoder.decode(BenchmarkResult.self, from: Data(bytes)) else {
            throw InputFailure(
                "\(path) is no outcome of a benchmark. Name a file that 'wen benchmark --format json' of this version "
                    + "wrote.")
        }
        self = result
    }
}
