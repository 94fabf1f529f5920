import WenReport

extension ScalingReport {
    /// For programs: every point.
    var json: [UInt8] {
        var json = JSONWriter(layout: .lines)
        json.beginObject()
        json.member("source", source)
        json.member("up_to_bytes", limit.bytes)
        json.key("machine")
        json.machine(machine)
        json.member("verdict", verdict.joined(separator: " "))
        json.key("curves")
        json.beginArray()
        for curve in curves {
            json.beginObject()
            json.member("axis", curve.axis.rawValue)
            json.member("task", curve.task)
            json.member("engine", curve.engine)
            if let growth = curve.growth {
                json.member("growth", growth)
            }
            json.key("points")
            json.beginArray()
            for point in curve.points {
                json.beginObject()
                json.member("count", point.count)
                json.member("bytes", point.bytes)
                json.key("seconds")
                json.number(exactly: point.seconds)
                json.endObject()
            }
            json.endArray()
            json.endObject()
        }
        json.endArray()
        json.endObject()
        return json.bytes + [UInt8(ascii: "\n")]
    }

    /// For spreadsheets: a record for each point.
    var csv: [UInt8] {
        var table = DelimitedWriter(.csv)
        for name in ["axis", "task", "engine", "count", "bytes", "seconds", "growth"] { table.field(name) }
        table.endRecord()
        for curve in curves {
            for point in curve.points {
                for field in [curve.axis.rawValue, curve.task, curve.engine] { table.field(field) }
                for number in [point.count, point.bytes] { table.field(String(number)) }
                table.field(point.seconds.description)
                table.field(curve.growth?.description)
                table.endRecord()
            }
        }
        return table.bytes
    }

    /// For a page: a panel for each thing that grows.
    var chart: [UInt8] {
        var chart = LineChart(
            title: "Cost against size: a level line is in step with the input",
            notes: verdict + ["\(source), repeated up to \(limit.description)", machine.summary])
        let severalEngines = Set(curves.map(\.engine)).count > 1
        for axis in ScalingCurve.Axis.allCases {
            let series = curves.filter { $0.axis == axis }.map { curve in
                LineChart.Series(
                    name: severalEngines ? "\(curve.task), \(curve.engine)" : curve.task,
                    points: curve.points.map { point in
                        .init(
                            x: Double(point.count), label: ScalingReport.label(point.count, axis),
                            y: axis == .threads ? curve.speedUp(point) : point.nanosecondsPerByte)
                    })
            }
            chart.panels.append(LineChart.Panel(title: ScalingReport.title(axis), series: series))
        }
        return chart.svg
    }
}
