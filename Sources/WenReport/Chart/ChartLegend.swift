import WenEntities

/// What the colours of a drawing stand for: discs with names, in lines below it.
struct ChartLegend {
    private static let (row, type, gap) = (22.0, 12.0, 18.0)
    /// A disc and the room behind it.
    private static let disc = 14.0

    /// A colour and its name.
    struct Entry {
        let color: SVGCanvas.Color
        let name: String
    }

    let entries: [Entry]

    /// Makes a legend of colours and names, in order.
    init(_ entries: [Entry]) { self.entries = entries }

    /// Makes a legend of the kinds of names that a drawing has.
    init(_ kinds: some Sequence<Entity.Kind>, _ language: PageLanguage) {
        let kinds = Set(kinds)
        entries = [Entity.Kind.organization, .person, .location].filter(kinds.contains).map {
            Entry(color: SVGCanvas.Color($0), name: PageLabel($0).text(language))
        }
    }

    /// The height that it takes in a drawing of a width; nothing where it has no entries.
    func height(_ width: Double) -> Double { Self.row * Double(lines(width).count) }

    /// Draws it from a height on, each line in the middle.
    func draw(on canvas: inout SVGCanvas, y: Double, width: Double) {
        for (number, line) in lines(width).enumerated() {
            let length = line.reduce(-Self.gap) { $0 + Self.width($1) }
            var x = max(0, (width - length) / 2)
            let middle = y + Self.row * (Double(number) + 0.5)
            for entry in line {
                canvas.disc(x: x + 4, y: middle, radius: 4, color: entry.color, tip: entry.name)
                canvas.text(entry.name, x: x + Self.disc, y: middle + 4, color: .faint, size: Self.type)
                x += Self.width(entry)
            }
        }
    }

    private static func width(_ entry: Entry) -> Double { disc + ChartLabel(entry.name).ems * type + gap }

    private func lines(_ width: Double) -> [[Entry]] {
        var lines: [[Entry]] = []
        var room = 0.0
        for entry in entries {
            let needed = Self.width(entry)
            if needed > room + Self.gap || lines.isEmpty {
                lines.append([])
                room = width
            }
            lines[lines.count - 1].append(entry)
            room -= needed
        }
        return lines
    }
}
