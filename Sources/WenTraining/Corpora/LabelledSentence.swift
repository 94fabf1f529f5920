import WenEntities

/// A sentence of labelled forms, as it is read.
struct LabelledSentence {
    /// The forms so far.
    private(set) var text = ""
    private var length = 0
    private var entities: Set<EntityEvaluation.Item> = []
    private var open: (start: Int, type: Substring)?

    /// Adds a character or word and its label, of BIO, BIOES or BMES.
    mutating func add(_ form: Substring, _ label: Substring) {
        let type = label.dropFirst(2)
        let continues = label.hasPrefix("I") || label.hasPrefix("M") || label.hasPrefix("E")
        if !(continues && open?.type == type) { close() }
        if label != "O", open == nil { open = (length, type) }
        text += form
        length += form.unicodeScalars.count
        if label.hasPrefix("E") || label.hasPrefix("S") { close() }
    }

    private mutating func close() {
        if let open, let kind = Entity.Kind(label: open.type) {
            entities.insert(.init(range: open.start..<length, kind: kind))
        }
        open = nil
    }

    /// The text with its entities.
    func finished() -> GoldEntities {
        var copy = self
        copy.close()
        return GoldEntities(text: copy.text, entities: copy.entities)
    }
}
