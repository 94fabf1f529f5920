import WenEntities

/// Names and the lines between those that occur together; the same data always give the same drawing.
///
/// Places by Fruchterman and Reingold, "Graph Drawing by Force-directed Placement" (1991).
struct NetworkChart {
    private static let rounds = 300
    private static let type = 12.0
    /// How many lines a name keeps: where all meet all, the rest would only hide them.
    private static let linesKept = 3
    /// Room for labels around the discs.
    private static let margin = (side: 70.0, top: 34.0, bottom: 24.0)
    /// Discs keep this far from each other, so that their names can be read.
    private static let leastDistance = (x: 60.0, y: 46.0)

    /// A name.
    struct Node {
        let name: String
        let kind: Entity.Kind
        let weight: Int
    }

    /// Two names that occur together, by their places among the nodes.
    struct Edge {
        let from: Int
        let to: Int
        let weight: Int
    }

    let title: String
    let nodes: [Node]
    let edges: [Edge]
    var room = DrawingRoom.wide
    /// The language of the legend.
    var language = PageLanguage.zh

    private var width: Double { room.page }
    private var height: Double { room == .wide ? 480 : 420 }

    /// The drawing.
    ///
    /// Complexity: O(rounds × nodes² + edges × log(edges)).
    var svg: String {
        let legend = ChartLegend(nodes.lazy.map(\.kind), language)
        var canvas = SVGCanvas(width: width, height: height + legend.height(width), title: title)
        let edges = strongest
        let places = places(edges)
        let heaviest = Double(max(1, edges.reduce(0) { max($0, $1.weight) }))
        for edge in edges {
            let share = Double(edge.weight) / heaviest
            canvas.line(
                [places[edge.from], places[edge.to]], color: .faint, width: 0.7 + 3 * share, opacity: 0.5)
        }
        var taken: [Box] = []
        let greatest = Double(max(1, nodes.reduce(0) { max($0, $1.weight) }))
        for (node, place) in zip(nodes, places) {
            let radius = 4 + 8 * (Double(node.weight) / greatest).squareRoot()
            canvas.disc(
                x: place.x, y: place.y, radius: radius, color: SVGCanvas.Color(node.kind),
                tip: "\(node.name) \(node.weight)")
            taken.append(Box(x: place.x - radius, y: place.y - radius, width: 2 * radius, height: 2 * radius))
        }
        for (node, place) in zip(nodes, places) { label(node, place, among: &taken, on: &canvas) }
        legend.draw(on: &canvas, y: height, width: width)
        return canvas.svg
    }

    /// Writes a name above its disc, or below or beside it where that is free.
    private func label(
        _ node: Node, _ place: (x: Double, y: Double), among taken: inout [Box], on canvas: inout SVGCanvas
    ) {
        let label = ChartLabel(node.name).cut(toEms: room == .wide ? 10 : 8)
        let width = label.ems * Self.type
        let places = [
            (place.x - width / 2, place.y - 28), (place.x - width / 2, place.y + 13), (place.x + 15, place.y - 7),
            (place.x - 15 - width, place.y - 7), (place.x - width / 2, place.y - 42),
            (place.x - width / 2, place.y + 27),
        ].map { Box(x: $0.0, y: $0.1, width: width, height: 14) }
        let free = places.first { box in
            box.x >= 0 && box.x + width <= self.width && !taken.contains { $0.meets(box) }
        }
        // Where nothing is free, a name lies on a line or a disc, but inside the drawing.
        let x = max(0, min(places[0].x, self.width - width))
        let box = free ?? Box(x: x, y: places[0].y, width: width, height: 14)
        taken.append(box)
        canvas.text(
            label.text, x: box.x + width / 2, y: box.y + 11, size: Self.type, anchor: "middle", hasHalo: true)
    }

    /// The lines that are among the heaviest of one of their names; of equal ones those to the names that come first.
    private var strongest: [Edge] {
        var kept = Array(repeating: 0, count: nodes.count)
        return edges.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element)
            .filter { edge in
                guard min(kept[edge.from], kept[edge.to]) < Self.linesKept else { return false }
                kept[edge.from] += 1
                kept[edge.to] += 1
                return true
            }
    }

    private func places(_ edges: [Edge]) -> [(x: Double, y: Double)] {
        // Places to start from, spread evenly by the golden ratio.
        var places = nodes.indices.map { index -> (x: Double, y: Double) in
            let share = (Double(index) * 0.618033988749895).truncatingRemainder(dividingBy: 1)
            return (share * width, (Double(index) + 0.5) / Double(nodes.count) * height)
        }
        let ideal = 0.95 * (width * height / Double(max(1, nodes.count))).squareRoot()
        for round in 0..<Self.rounds {
            let moves = moves(places, ideal, edges)
            let limit = 40 * (1 - Double(round) / Double(Self.rounds))
            for index in places.indices {
                let length = max(
                    0.01, (moves[index].x * moves[index].x + moves[index].y * moves[index].y).squareRoot())
                let step = min(length, limit) / length
                places[index].x += moves[index].x * step
                places[index].y += moves[index].y * step
            }
        }
        return apart(fitted(places))
    }

    /// Places stretched to all the room that there is.
    private func fitted(_ places: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
        func fit(_ values: [Double], from start: Double, to end: Double) -> [Double] {
            let (low, high) = (values.min() ?? 0, values.max() ?? 0)
            return values.map { high > low ? start + ($0 - low) / (high - low) * (end - start) : (start + end) / 2 }
        }
        let x = fit(places.map(\.x), from: Self.margin.side, to: width - Self.margin.side)
        let y = fit(places.map(\.y), from: Self.margin.top, to: height - Self.margin.bottom)
        return zip(x, y).map { (x: $0, y: $1) }
    }

    /// Places of which no two are too near, as far as there is room.
    private func apart(_ places: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
        var places = places
        let least = Self.leastDistance
        for _ in 0..<60 {
            for one in places.indices {
                for other in places.indices where other > one {
                    let (x, y) = (places[one].x - places[other].x, places[one].y - places[other].y)
                    let share = ((x / least.x) * (x / least.x) + (y / least.y) * (y / least.y)).squareRoot()
                    guard share < 1 else { continue }
                    // Two at one place part sideways.
                    let (stepX, stepY) =
                        share > 0.01 ? (x / share * (1 - share) / 2, y / share * (1 - share) / 2) : (least.x / 2, 0)
                    places[one] = inside(places[one].x + stepX, places[one].y + stepY)
                    places[other] = inside(places[other].x - stepX, places[other].y - stepY)
                }
            }
        }
        return places
    }

    private func inside(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        (
            x: min(max(x, Self.margin.side / 2), width - Self.margin.side / 2),
            y: min(max(y, Self.margin.top), height - Self.margin.bottom)
        )
    }

    private func moves(
        _ places: [(x: Double, y: Double)], _ ideal: Double, _ edges: [Edge]
    ) -> [(x: Double, y: Double)] {
        var moves = places.map {
            (x: (width / 2 - $0.x) * 0.01, y: (height / 2 - $0.y) * 0.02)
        }
        for one in places.indices {
            for other in places.indices where other > one {
                let (x, y) = (places[one].x - places[other].x, places[one].y - places[other].y)
                // What is far does not push, lest groups that do not meet drive each other to the corners.
                guard x * x + y * y < 4 * ideal * ideal else { continue }
                let push = ideal * ideal / max(1, x * x + y * y)
                moves[one].x += x * push
                moves[one].y += y * push
                moves[other].x -= x * push
                moves[other].y -= y * push
            }
        }
        for edge in edges {
            let (x, y) = (
                places[edge.from].x - places[edge.to].x, places[edge.from].y - places[edge.to].y
            )
            let pull = (x * x + y * y).squareRoot() / ideal
            moves[edge.from].x -= x * pull
            moves[edge.from].y -= y * pull
            moves[edge.to].x += x * pull
            moves[edge.to].y += y * pull
        }
        return moves
    }
}
