/// The forms that results are printed in, by the names that `--format` takes.
public enum ResultFormat: String, CaseIterable, Sendable {
    /// For people.
    case text
    /// One JSON value.
    case json
    /// One JSON value a line, one line a document.
    case jsonl
    /// Comma-separated values (RFC 4180), with a header.
    case csv
    /// Tab-separated values, with a header.
    case tsv
}
