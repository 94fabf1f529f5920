import Testing
import WenEntities
import WenSegmentation

/// A sentence that we wrote, with its names in braces: `{o西园街道党工委}书记{p张毅}`; p, o and l are the kinds.
struct MarkedSentence: CustomTestStringConvertible, Sendable {
    /// A name and its place in UTF-8 bytes.
    struct Name: Hashable {
        var kind: Entity.Kind
        var range: Range<Int>
    }

    let text: String
    let names: Set<Name>

    init(_ marked: some StringProtocol) {
        var text: [UInt8] = []
        var names: Set<Name> = []
        var open: (kind: Entity.Kind, start: Int)?
        var bytes = Array(marked.utf8)[...]
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "{"):
                let letter = bytes.popFirst()
                let kind: Entity.Kind =
                    letter == UInt8(ascii: "p") ? .person : letter == UInt8(ascii: "o") ? .organization : .location
                open = (kind, text.count)
            case UInt8(ascii: "}"):
                if let open { names.insert(Name(kind: open.kind, range: open.start..<text.count)) }
            default:
                text.append(byte)
            }
        }
        self.text = String(decoding: text, as: UTF8.self)
        self.names = names
    }

    var testDescription: String { text }

    /// What an extractor finds in a text.
    static func entities(_ text: String, _ options: EntityExtractor.Options = .init()) throws -> [Entity] {
        let document = Document(text)
        return EntityExtractor(options: options).entities(in: document, try LatticeSegmenter().segment(document))
    }

    /// The sentence with the names that are found in braces.
    func marked() throws -> String {
        var bytes: [UInt8] = []
        var end = 0
        let source = Array(text.utf8)
        for entity in try MarkedSentence.entities(text) {
            bytes += source[end..<entity.range.lowerBound] + [UInt8(ascii: "{")] + entity.kind.rawValue.utf8.prefix(1)
            bytes += source[entity.range] + [UInt8(ascii: "}")]
            end = entity.range.upperBound
        }
        return String(decoding: bytes + source[end...], as: UTF8.self)
    }

    /// The names found.
    func found() throws -> Set<Name> {
        Set(try MarkedSentence.entities(text).map { Name(kind: $0.kind, range: $0.range) })
    }
}
