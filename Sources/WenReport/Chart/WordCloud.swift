import WenEntities

/// Words of many sizes around a centre, none upon another; the same words always lie at the same places.
///
/// A name has the colour of its kind, which a legend tells; all other words have one ink, the light ones fainter.
///
/// Each word goes to the first free place on a spiral from the centre, the heaviest first (Feinberg's Wordle).
struct WordCloud {
    /// A word and its weight.
    struct Word {
        let text: String
        let weight: Double
        /// What the word names, where it is a name.
        var kind: Entity.Kind?
    }

    private static let (least, steps) = (13.0, 1500)
    /// How much of the drawing words fill without leaving many out.
    private static let fill = 0.45
    /// Words below this share of the greatest weight are fainter.
    private static let faintShare = 0.3
    /// A turn of 20 degrees, as cosine and sine.
    private static let turn = (cos: 0.939692620785908, sin: 0.342020143325669)

    let title: String
    let words: [Word]
    /// The width of the drawing; its height is what the words need.
    var width = 480.0
    /// The language of the legend.
    var language = PageLanguage.zh
    /// The height that words have to find places in.
    private var height: Double { width * 0.62 }
    private static let margin = 6.0

    /// The drawing; words that find no place are left out.
    ///
    /// Complexity: O(n² × steps).
    var svg: String {
        let ordered = words.filter { $0.weight > 0 }.sorted { $0.weight > $1.weight }
        let greatest = ordered.first?.weight ?? 1
        let labels = ordered.map { ChartLabel($0.text) }
        var taken: [Box] = []
        var placed: [(word: Word, label: ChartLabel, size: Double, box: Box)] = []
        for (word, (label, size)) in zip(ordered, zip(labels, sizes(ordered, labels))) {
            guard let box = place(width: label.ems * size + 6, height: size * 1.2, among: taken) else { continue }
            taken.append(box)
            placed.append((word, label, size, box))
        }
        let top = taken.reduce(height) { min($0, $1.y) } - Self.margin
        let bottom = taken.reduce(0) { max($0, $1.y + $1.height) } + Self.margin
        let legend = ChartLegend(placed.lazy.compactMap(\.word.kind), language)
        var canvas = SVGCanvas(width: width, height: max(0, bottom - top) + legend.height(width), title: title)
        for (word, label, size, box) in placed {
            let ink = word.weight < Self.faintShare * greatest ? SVGCanvas.Color.faint : .ink
            canvas.text(
                label.text, x: box.x + box.width / 2, y: box.y - top + size * 0.98,
                color: word.kind.map(SVGCanvas.Color.init) ?? ink, size: size, anchor: "middle")
        }
        legend.draw(on: &canvas, y: bottom - top, width: width)
        return canvas.svg
    }

    /// Sizes by the weights, smaller where so many and so long words would not find room.
    private func sizes(_ words: [Word], _ labels: [ChartLabel]) -> [Double] {
        let greatest = words.first?.weight ?? 1
        let sizes = words.map { Self.least + (width / 12 - Self.least) * ($0.weight / greatest).squareRoot() }
        let area = zip(sizes, labels).reduce(0) { $0 + $1.0 * $1.0 * 1.2 * $1.1.ems }
        let scale = min(1, (Self.fill * width * height / max(1, area)).squareRoot())
        return sizes.map { max(Self.least, $0 * scale) }
    }

    private func place(width: Double, height: Double, among taken: [Box]) -> Box? {
        var direction = (x: 1.0, y: 0.0)
        for step in 0..<Self.steps {
            let distance = self.width / 2 * Double(step) / Double(Self.steps)
            let box = Box(
                x: self.width / 2 + direction.x * distance - width / 2,
                y: self.height / 2 + direction.y * distance * 0.62 - height / 2, width: width,
                height: height)
            direction = (
                direction.x * Self.turn.cos - direction.y * Self.turn.sin,
                direction.x * Self.turn.sin + direction.y * Self.turn.cos
            )
            guard box.x >= 0, box.y >= 0, box.x + width <= self.width, box.y + height <= self.height
            else { continue }
            if !taken.contains(where: { $0.meets(box) }) { return box }
        }
        return nil
    }
}
