/// Which results of an analysis a report shows.
public enum ReportView: String, CaseIterable, Sendable {
    /// Everything: a summary in text.
    case analysis
    /// The words.
    case segmentation
    /// The keywords.
    case keywords
    /// People, organisations, places and quantities.
    case entities
    /// The quantities.
    case quantities
    /// What the quantities measure: a fact for each.
    case indicators
}
