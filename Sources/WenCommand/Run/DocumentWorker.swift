import Wen
import WenReport

/// One thread's part of an ``AnalysisRun``: what was read in, rendered results out.
struct DocumentWorker {
    /// A document's or record's place in the results, and why it failed if it did.
    struct Outcome: Sendable {
        let part: Report.Part
        let failure: FailedRecord?
    }

    private let analyzer: AnalyzerWorker
    private var report: Report
    private let decoder: RecordDecoder
    private let input: InputOptions

    init(_ analyzer: Analyzer, _ report: Report, _ input: InputOptions) {
        self.analyzer = analyzer.makeWorker()
        self.report = report
        self.input = input
        decoder = RecordDecoder(input)
    }

    /// Analyses and renders; what fails has its place among the others.
    mutating func outcomes(of batch: DocumentBatch) -> [Outcome] {
        let records = batch.items.map(decoder.document)
        var analyses = input.analyses(of: records.compactMap { try? $0.get() }, by: analyzer).makeIterator()
        return records.map { record in
            if case .failure(let failure) = record { return Outcome(part: report.rendered(failure), failure: failure) }
            guard let analysis = analyses.next() else { preconditionFailure("a document without analysis") }
            return Outcome(part: report.rendered(analysis), failure: nil)
        }
    }
}
