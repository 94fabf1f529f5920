import WenQuantities
import WenSegmentation

/// A text's quantities, each as one short line: `text = value canonical`, then what else there is.
///
/// `1500多家 = 1500 家 over`, `3至5年 = 3~5 a`, `2021年 = 2021`.
func quantityLines(_ text: String) throws -> [String] {
    let document = Document(text)
    let segmentation = try ICUSegmenter().segment(document)
    return QuantityExtractor().quantities(in: document, segmentation).map { line($0, document) }
}

private func line(_ quantity: Quantity, _ document: Document) -> String {
    func describe(_ limit: Quantity.Limit?) -> String {
        switch limit {
        case .number(let number): number.description
        case .date(let date): date
        case nil: ""
        }
    }
    var parts = [document.text(in: quantity.range), "="]
    if let value = quantity.value {
        parts.append(value.description)
    } else if let iso = quantity.iso {
        parts.append(iso)
    } else {
        parts.append("\(describe(quantity.low))~\(describe(quantity.high))")
    }
    switch quantity.kind {
    case .date, .dateRange, .datetime, .time, .ordinal, .ratio, .fraction, .age, .grade, .speed, .rate, .number:
        parts.append(quantity.kind.rawValue)
    default: break
    }
    if let unit = quantity.canonicalUnit { parts.append(unit) }
    if let approximation = quantity.approximation { parts.append(approximation.rawValue) }
    if let bound = quantity.bound { parts.append(bound.rawValue) }
    if let change = quantity.change { parts.append(change.rawValue) }
    return parts.joined(separator: " ")
}
