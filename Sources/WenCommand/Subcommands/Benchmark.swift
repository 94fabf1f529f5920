import ArgumentParser

/// `wen benchmark`: how fast words are found.
struct Benchmark: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Measure how fast each engine segments.")
}
