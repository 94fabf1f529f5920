import CDictionaries

/// The characters that write foreign names: 斯, 尔, 克.
struct Transliteration: Sendable {
    /// The table of Dictionaries/entities, read once for the whole program.
    static let embedded = unsafe Transliteration(EmbeddedTable(wen_entities_transliteration()))

    /// For each unit 0, 1 (possible) or 2 (usual: hardly in other words).
    private let strengths: [UInt8]

    private init(_ table: EmbeddedTable) {
        var strengths = [UInt8](repeating: 0, count: 0x10000)
        table.forEachRow { name, rowClass in
            for unit in name { strengths[Int(unit)] = rowClass.elementsEqual("usual".utf8) ? 2 : 1 }
        }
        self.strengths = strengths
    }

    /// How much a unit looks like part of a foreign name: 0, 1 or 2.
    @inline(__always)
    func strength(_ unit: UInt16) -> Int { Int(strengths[Int(unit)]) }
}
