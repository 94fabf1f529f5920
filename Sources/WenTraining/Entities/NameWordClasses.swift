import WenEntities
import WenSegmentation

/// The classes of words: words of one class have the same part of speech, the gazetteer says the same of them, and they
/// do the same to the words before them.
struct NameWordClasses {
    private struct Description: Hashable {
        var classes: NameClass
        var tag: PartOfSpeech?
        var shape: WordShape
        var role: WordRole
    }

    private struct Entry {
        var description: Description
        var count: Int
    }

    private let gazetteer = Gazetteer.embedded.withoutAttestedNames
    private var entries: [UInt64: Entry] = [:]
    /// The class of each word that is known, by its key.
    private(set) var numbers: [UInt64: UInt8] = [:]
    /// The role of each class.
    private(set) var roles: [WordRole] = WordShape.allCases.map { $0 == .mark ? .stop : .plain }

    /// Counts the words of a window.
    mutating func count(_ window: NameWindow, _ document: Document, _ segmentation: Segmentation) {
        for word in 0..<window.wordCount {
            let key = window.key(ofWord: word)
            if entries[key] != nil {
                entries[key]?.count += 1
                continue
            }
            let bytes = window.byteRange(window.range(ofWord: word), in: document.utf8)
            let text = String(decoding: document.utf8[bytes], as: UTF8.self)
            let tag = segmentation.tokens[segmentation.tokenIndex(at: bytes.lowerBound)].tag
            entries[key] = Entry(description: describe(text, tag, window.shape(ofWord: word)), count: 1)
        }
    }

    /// Gives numbers to the classes; words seen less than `minimum` times, and those of rare classes, stay unknown.
    mutating func close(minimum: Int) {
        var sizes: [Description: (count: Int, order: UInt64)] = [:]
        for (key, entry) in entries where entry.count >= minimum {
            let size = sizes[entry.description] ?? (0, .max)
            sizes[entry.description] = (size.count + entry.count, min(size.order, key))
        }
        let kept = sizes.filter { $0.value.count >= NameWordClasses.minimumSize }
            .sorted { (-$0.value.count, $0.value.order) < (-$1.value.count, $1.value.order) }
            .map(\.key).prefix(NameWordClasses.limit - roles.count)
        var byDescription: [Description: UInt8] = [:]
        for description in kept {
            byDescription[description] = UInt8(roles.count)
            roles.append(description.role)
        }
        for (key, entry) in entries where entry.count >= minimum {
            numbers[key] = byDescription[entry.description] ?? entry.description.shape.rawValue
        }
        entries = [:]
    }

    /// The class of a word, or of what lies outside.
    func number(of word: Int, in window: NameWindow) -> UInt8 {
        numbers[window.key(ofWord: word)] ?? window.shape(ofWord: word).rawValue
    }

    /// What a class does to the words before it.
    func role(_ number: Int) -> WordRole { roles[number] }

    private func describe(_ text: String, _ tag: PartOfSpeech?, _ shape: WordShape) -> Description {
        let units = Array(text.unicodeScalars.map(FoldedUnit.fold))
        var classes = gazetteer.classes(of: units).subtracting(.unlearned)
        if shape == .mark || NameWordClasses.stops.contains(text) {
            // Marks differ much in what stands beside them.
            let own: NameClass = shape == .mark ? NameClass(rawValue: 1 << 24 + UInt32(units.first ?? 0)) : classes
            return Description(classes: own, tag: tag, shape: shape, role: .stop)
        }
        for start in units.indices.dropFirst() {
            classes.formUnion(gazetteer.classes(of: units[start...]).intersection([.organizationHead, .placeHead]))
        }
        let role: WordRole =
            if classes.contains(.organizationHead) {
                .head
            } else if classes.contains(.weakOrganizationHead) {
                .weakHead
            } else if classes.contains(.placeHead) {
                .placeHead
            } else {
                .plain
            }
        return Description(classes: classes, tag: tag, shape: shape, role: role)
    }

    /// The most classes.
    private static let limit = 200
    /// How many words of the text a class must have.
    private static let minimumSize = 20
    private static let stops: Set<String> = ["的", "在", "和", "与", "了", "是", "对", "向", "从", "为", "将", "被", "说"]
}
