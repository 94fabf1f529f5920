import CDictionaries
import WenSegmentation

/// The characters that write foreign names: 斯, 尔, 克.
struct Transliteration: Sendable {
    /// Those of Dictionaries/entities/transliteration.tsv, read once for the whole program.
    static let embedded = Transliteration(table: unsafe String(embedded: wen_entities_transliteration()))

    /// For each unit 0, 1 (possible) or 2 (usual: hardly in other words).
    private let strengths: [UInt8]

    /// Reads a table: a character a line, and `usual` behind a tab where it is that; lines that start with `#` are comments.
    private init(table: String) {
        var strengths = [UInt8](repeating: 0, count: 0x10000)
        for line in table.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let fields = line.split(separator: UInt8(ascii: "\t"))
            let isUsual = fields.count > 1 && fields[1].elementsEqual("usual".utf8)
            for scalar in Substring(fields[0]).unicodeScalars {
                strengths[Int(Gazetteer.embedded.fold(FoldedUnit.fold(scalar)))] = isUsual ? 2 : 1
            }
        }
        self.strengths = strengths
    }

    /// How much a unit looks like part of a foreign name: 0, 1 or 2.
    @inline(__always)
    func strength(_ unit: UInt16) -> Int { Int(strengths[Int(unit)]) }
}
