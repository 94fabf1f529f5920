import WenReport

/// The curves of a run in the forms that they are told in.
struct ScalingReport {
    let source: String
    let machine: Machine
    let limit: ByteSize
    let curves: [ScalingCurve]

    /// For people: a table for each thing that grows, and the verdict.
    var text: [UInt8] {
        var lines = ["\(source), repeated up to \(limit.description)", machine.summary]
        for axis in ScalingCurve.Axis.allCases { lines += [""] + table(axis) }
        lines += [""] + verdict
        return Array(lines.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
    }

    /// What the growth factors say, in words whichever way it went.
    var verdict: [String] {
        let steep = curves.filter(\.isTooSteep)
        guard !steep.isEmpty else {
            return curves.contains { $0.growth != nil }
                ? ["No step grows faster than its input."]
                : ["The inputs are too small to tell how the cost grows. Raise --up-to."]
        }
        return steep.map { curve in
            "\(curve.task) with \(curve.engine) grows faster than its input (\(curve.axis.rawValue)): "
                + "growth \(Measure.fixed(curve.growth ?? 1, places: 2))."
        }
    }

    private func table(_ axis: ScalingCurve.Axis) -> [String] {
        let some = curves.filter { $0.axis == axis }
        guard let first = some.first else { return [] }
        let counts = first.points.map { ScalingReport.label($0.count, axis) }
        let header = ["task", "engine"] + counts + (axis == .threads ? [] : ["growth"])
        let rows = some.map { curve in
            [curve.task, curve.engine]
                + curve.points.map { point in
                    axis == .threads
                        ? Measure.fixed(curve.speedUp(point), places: 2)
                        : Measure.fixed(point.nanosecondsPerByte, places: 1)
                }
                + (axis == .threads ? [] : [curve.growth.map { Measure.fixed($0, places: 2) } ?? "–"])
        }
        return [ScalingReport.title(axis)] + TextColumns.lines([header] + rows, left: 2)
    }

    /// What a table or a panel of the drawing shows.
    static func title(_ axis: ScalingCurve.Axis) -> String {
        switch axis {
        case .size: "One document of growing size: CPU nanoseconds a byte"
        case .documents: "A growing number of documents: CPU nanoseconds a byte"
        case .threads: "Threads on the same documents: times as fast as one, by the wall clock"
        }
    }

    /// How an input of a curve is named.
    static func label(_ count: Int, _ axis: ScalingCurve.Axis) -> String {
        axis == .size ? ByteSize(bytes: count).description : Measure.grouped(String(count))
    }
}
