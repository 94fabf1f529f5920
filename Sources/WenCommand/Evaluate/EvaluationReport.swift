import WenReport
import WenTraining

/// The figures of an evaluation as a table or as JSON.
struct EvaluationReport {
    private let summary: EvaluationSummary

    init(_ summary: EvaluationSummary) {
        self.summary = summary
    }

    /// For people: percentages.
    var table: [UInt8] {
        var lines: [String] = []
        var rows = summary.parts.map { ($0.name, $0.agreement) }
        if let total = summary.total { rows.append(("total", total)) }
        let width = (rows.map(\.0.count) + summary.measures.map(\.name.count)).max() ?? 0
        for (name, figures) in rows {
            let values = [("P", figures.precision), ("R", figures.recall), ("F1", figures.f1)]
            let shown = values.map { "\($0) \(percent($1))" }.joined(separator: "  ")
            lines.append(
                "\(padded(name, width))  \(shown)  "
                    + "(gold \(figures.gold), predicted \(figures.predicted), correct \(figures.correct))")
        }
        for measure in summary.measures { lines.append("\(padded(measure.name, width))  \(shown(measure))") }
        lines.append("\(padded("texts", width))  \(summary.texts)")
        if !summary.confusions.isEmpty {
            let shown = summary.confusions.prefix(10).map { "\($0.gold) as \($0.predicted) \($0.count)" }
            lines += ["", "Taken for another: " + shown.joined(separator: ", ")]
        }
        for text in summary.worst {
            lines += [
                "", "Text \(text.number), \(text.faults) faults", "  gold   \(text.gold)", "  found  \(text.predicted)",
            ]
        }
        return Array(lines.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
    }

    private func shown(_ measure: EvaluationSummary.Measure) -> String {
        measure.isCount ? Measure.fixed(measure.value, places: 0) : percent(measure.value)
    }

    private func percent(_ value: Double) -> String { Measure.fixed(100 * value, places: 2) }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// For programs: fractions.
    var json: [UInt8] {
        var json = JSONWriter(layout: .lines)
        json.beginObject()
        json.member("texts", summary.texts)
        if let total = summary.total { write(total, to: &json) }
        for measure in summary.measures {
            json.key(named: measure.name)
            json.number(exactly: measure.value)
        }
        if !summary.parts.isEmpty {
            json.key("types")
            json.beginObject()
            for part in summary.parts {
                json.key(named: part.name)
                json.beginObject()
                write(part.agreement, to: &json)
                json.endObject()
            }
            json.endObject()
        }
        writeFaults(to: &json)
        json.endObject()
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private func write(_ figures: Agreement, to json: inout JSONWriter) {
        for (name, value) in [("precision", figures.precision), ("recall", figures.recall), ("f1", figures.f1)] {
            json.key(named: name)
            json.number(exactly: value)
        }
        json.member("gold", figures.gold)
        json.member("predicted", figures.predicted)
        json.member("correct", figures.correct)
    }

    private func writeFaults(to json: inout JSONWriter) {
        json.key("confusions")
        json.beginArray()
        for confusion in summary.confusions {
            json.beginObject()
            json.member("gold", confusion.gold)
            json.member("predicted", confusion.predicted)
            json.member("count", confusion.count)
            json.endObject()
        }
        json.endArray()
        json.key("worst")
        json.beginArray()
        for text in summary.worst {
            json.beginObject()
            json.member("text", text.number)
            json.member("faults", text.faults)
            json.member("gold", text.gold)
            json.member("predicted", text.predicted)
            json.endObject()
        }
        json.endArray()
    }
}
