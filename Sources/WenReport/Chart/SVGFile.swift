/// The parts of a drawing that is a file of its own: dark on white, whatever shows it.
enum SVGFile {
    /// Paul Tol's "bright" scheme, which people who confuse red and green tell apart.
    private static let colors = ["#4477AA", "#EE6677", "#228833", "#CCBB44", "#66CCEE", "#AA3377"]

    /// The colour of a series, by its place among them.
    static func color(_ index: Int) -> String { colors[index % colors.count] }

    /// The whole file around its shapes.
    static func bytes(title: String, width: Double, height: Double, shapes: [String]) -> [UInt8] {
        let size = (number(width), number(height))
        let head = [
            #"<svg xmlns="http://www.w3.org/2000/svg" width="\#(size.0)" height="\#(size.1)" "#
                + #"viewBox="0 0 \#(size.0) \#(size.1)" role="img" font-family="sans-serif" font-size="13">"#,
            "<title>\(Markup.escaped(title))</title>",
            ##"<rect width="100%" height="100%" fill="#ffffff"/>"##,
        ]
        return Array((head + shapes + ["</svg>", ""]).joined(separator: "\n").utf8)
    }

    /// A line of text; `y` is its baseline.
    static func text(_ text: String, x: Double, y: Double, _ attributes: String = "") -> String {
        let space = attributes.isEmpty ? "" : " "
        return "<text x=\"\(number(x))\" y=\"\(number(y))\"\(space)\(attributes)>\(Markup.escaped(text))</text>"
    }

    /// A length or a place, to a tenth.
    static func number(_ value: Double) -> String { Measure.fixed(value, places: 1) }
}
