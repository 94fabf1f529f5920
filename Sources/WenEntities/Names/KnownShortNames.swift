import CDictionaries
import WenSegmentation

/// Short names of well-known organisations that no rule makes of the full name: 央行, 美联储.
struct KnownShortNames: Sendable {
    /// Those of Dictionaries/entities/short-names.tsv, read once for the whole program.
    static let embedded = KnownShortNames(table: unsafe String(embedded: wen_entities_short_names()))

    private var shortNames: [FoldedName: [FoldedName]] = [:]

    /// Reads a table: a short name and, behind a tab, a full one; lines that start with `#` are comments.
    private init(table: String) {
        for line in table.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let fields = line.split(separator: UInt8(ascii: "\t")).map { field in
                let text = TextBytes(utf8: Array(field))
                return text.name(0..<text.count)
            }
            guard fields.count == 2 else { continue }
            shortNames[fields[1], default: []].append(fields[0])
        }
    }

    /// What an organisation is called for short.
    func shortNames(of name: FoldedName) -> [FoldedName] { shortNames[name] ?? [] }
}
