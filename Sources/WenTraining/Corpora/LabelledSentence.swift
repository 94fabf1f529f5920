/// A sentence of labelled forms, as it is read.
struct LabelledSentence {
    /// The forms so far.
    private(set) var text = ""
    /// How many entities so far are of types that Wen does not find, by their labels.
    private(set) var leftOut: [String: Int] = [:]
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
        guard let open else { return }
        if case .kind(let kind) = EntityLabel(open.type) {
            entities.insert(.init(range: open.start..<length, kind: kind))
        } else {
            leftOut[String(open.type), default: 0] += 1
        }
        self.open = nil
    }

    /// Ends the sentence.
    ///
    /// - Returns: its text with its entities.
    mutating func finish() -> GoldEntities {
        close()
        return GoldEntities(text: text, entities: entities)
    }
}
