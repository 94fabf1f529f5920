import WenEntities

/// Draws shapes as SVG 1.1, with colours that a page may set by variables and that stand by themselves elsewhere.
struct SVGCanvas {
    /// A colour by role.
    enum Color: String {
        case ink, faint, line, accent, organization, person, location, quantity
        case teal, red, slate, pink, olive

        /// A variable of the page, and the colour where there is none.
        var css: String { "var(--\(rawValue),\(fallback))" }

        private var fallback: String {
            switch self {
            case .ink: "#1f2430"
            case .faint: "#667085"
            case .line: "#d5d9e2"
            case .accent: "#3b6ea8"
            case .organization: "#2f6fb3"
            case .person: "#9a4fa3"
            case .location: "#2f855a"
            case .quantity: "#b7791f"
            case .teal: "#0f8b8d"
            case .red: "#c8452d"
            case .slate: "#3d405b"
            case .pink: "#d1588a"
            case .olive: "#80831f"
            }
        }

        /// The colours of series: none that means a kind. People who confuse red and green tell them apart by lightness too.
        static let series: [Color] = [.teal, .red, .slate, .pink, .olive]

        /// The colour of a kind of entity.
        init(_ kind: Entity.Kind) {
            self =
                switch kind {
                case .organization: .organization
                case .person: .person
                case .location: .location
                }
        }
    }

    private let width: Double
    private let height: Double
    private let title: String
    private var shapes: [String] = []

    /// Makes an empty drawing.
    init(width: Double, height: Double, title: String) {
        self.width = width
        self.height = height
        self.title = title
    }

    /// The drawing.
    var svg: String {
        let size = (SVGFile.number(width), SVGFile.number(height))
        let head =
            #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \#(size.0) \#(size.1)" width="\#(size.0)" "#
            + #"height="\#(size.1)" role="img" font-family="system-ui,'Noto Sans CJK SC',sans-serif" font-size="13">"#
        return ([head, "<title>\(Markup.escaped(title))</title>"] + shapes + ["</svg>"]).joined(
            separator: "\n")
    }

    /// Draws a line of text.
    ///
    /// - Parameters:
    ///   - y: the baseline.
    ///   - hasHalo: whether the text stands off from lines that it lies on.
    ///   - tip: what shows when the pointer rests on it.
    mutating func text(
        _ text: String, x: Double, y: Double, color: Color = .ink, size: Double = 13, anchor: String = "start",
        hasHalo: Bool = false, tip: String? = nil
    ) {
        let halo = hasHalo ? ";paint-order:stroke;stroke:var(--panel,#ffffff);stroke-width:3" : ""
        let title = tip.map { "<title>\(Markup.escaped($0))</title>" } ?? ""
        shapes.append(
            #"<text x="\#(SVGFile.number(x))" y="\#(SVGFile.number(y))" font-size="\#(SVGFile.number(size))" "#
                + #"text-anchor="\#(anchor)" style="fill:\#(color.css)\#(halo)">\#(Markup.escaped(text))\#(title)</text>"#
        )
    }

    /// Draws a filled rectangle with round corners.
    mutating func bar(x: Double, y: Double, width: Double, height: Double, color: Color) {
        shapes.append(
            #"<rect x="\#(SVGFile.number(x))" y="\#(SVGFile.number(y))" width="\#(SVGFile.number(max(width, 1)))" "#
                + #"height="\#(SVGFile.number(height))" rx="3" style="fill:\#(color.css)"/>"#)
    }

    /// Draws a disc; what it stands for shows when the pointer rests on it.
    mutating func disc(x: Double, y: Double, radius: Double, color: Color, tip: String) {
        shapes.append(
            #"<circle cx="\#(SVGFile.number(x))" cy="\#(SVGFile.number(y))" r="\#(SVGFile.number(radius))" "#
                + #"style="fill:\#(color.css)"><title>\#(Markup.escaped(tip))</title></circle>"#)
    }

    /// Draws straight lines from point to point.
    mutating func line(
        _ points: [(x: Double, y: Double)], color: Color, width: Double = 1, opacity: Double = 1
    ) {
        let path = points.map { "\(SVGFile.number($0.x)),\(SVGFile.number($0.y))" }.joined(separator: " ")
        shapes.append(
            #"<polyline points="\#(path)" fill="none" stroke-width="\#(SVGFile.number(width))" "#
                + #"stroke-linejoin="round" style="stroke:\#(color.css);opacity:\#(SVGFile.number(opacity))"/>"#
        )
    }
}
