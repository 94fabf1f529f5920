import Wen

extension ReportPage {
    /// The report as one page that needs nothing else: no network, no other file.
    ///
    /// Texts show as they are, whatever they contain; a policy in the page forbids everything but its own script.
    ///
    /// Complexity: O(size of the texts), and O(names²) for the drawing of names that occur together.
    public var html: [UInt8] {
        var body = header
        if documents.count > 1 { body += overview }
        for (index, document) in documents.enumerated() {
            body += section(document.analysis, number: index + 1)
        }
        return Array(
            """
            <!DOCTYPE html>
            <html lang="\(options.language.tag)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
            script-src 'nonce-wen'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(Markup.escaped(title))</title>
            <style>
            \(PageStyle.css)</style>
            </head>
            <body>
            \(body)<div id="tip" role="tooltip" hidden></div>
            <script nonce="wen">
            \(PageScript.javascript)</script>
            </body>
            </html>

            """.utf8)
    }

    /// Title and filters.
    private var header: String {
        let filters = [PageLabel.organization, .person, .location, .quantity].map { kind in
            #"<button type="button" class="filter \#(kind)" data-kind="\#(kind)" aria-pressed="true">\#(label(kind))</button>"#
        }
        return """
            <header><h1>\(Markup.escaped(title))</h1></header>
            <nav class="filters" aria-label="\(label(.filter))">
            \(filters.joined(separator: "\n"))
            </nav>

            """
    }

    // MARK: Parts of both

    /// A chart with its caption, where there is one, and a narrow drawing of it for phones.
    func figure(_ label: PageLabel, _ svg: String?, narrow: String? = nil, note: PageLabel? = nil) -> String {
        guard let svg else { return "" }
        let small = note.map { " <small>\(self.label($0))</small>" } ?? ""
        let drawings =
            narrow.map { #"<div class="wide">\#(svg)</div>\#n<div class="narrow">\#($0)</div>"# } ?? "<div>\(svg)</div>"
        return "<figure><figcaption>\(self.label(label))\(small)</figcaption>\n\(drawings)</figure>\n"
    }

    /// A table with labels for its title and columns; links of a document's own jump to it by the document's number.
    func table(
        _ title: PageLabel, _ columns: [PageLabel], _ rows: [PageTable.Row], of number: Int? = nil
    ) -> String {
        let id = number.map { Self.id(of: title, in: $0) }
        return PageTable(title: label(title), id: id, columns: columns.map(label), rows: rows).html
    }

    /// What stands in the place of a table that has no rows.
    func absence(of table: PageLabel, _ sentence: PageLabel) -> String {
        "<h3>\(label(table))</h3><p>\(label(sentence))</p>\n"
    }

    static func id(of table: PageLabel, in number: Int) -> String { "d\(number)-\(table)" }

    /// Links to the first places of many; a place without an id is a number alone.
    func jumps(_ places: [(name: Int, id: String?)]) -> PageTable.Cell {
        let shown = places.prefix(12).map { place in
            place.id.map { ##"<a href="#\##($0)">\##(place.name)</a>"## } ?? String(place.name)
        }
        return PageTable.Cell(
            shown.joined(separator: " ") + (places.count > shown.count ? " …" : ""), class: "jumps")
    }

    func dot(_ kind: Entity.Kind) -> String {
        #"<i class="dot \#(kind.rawValue)"></i>"#
    }
}
