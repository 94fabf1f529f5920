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

    /// Analyses and renders.
    mutating func outcome(of item: DocumentReader.Item) -> Outcome {
        switch decoder.document(of: item) {
        case .success(let document):
            Outcome(part: report.rendered(input.analysis(of: document, by: analyzer)), failure: nil)
        case .failure(let failure): Outcome(part: report.rendered(failure), failure: failure)
        }
    }
}
