import FoundationEssentials

/// Texts with their names marked: JSON lines {"text", "entities": [[start, end, "PER|ORG|LOC"]]}, in Unicode scalars.
public struct NameCorpus: Sendable {
    /// A text and its names.
    public struct Example: Sendable {
        /// The text.
        public var text: String
        /// The names: half-open ranges of Unicode scalars.
        public var names: [Name]
    }

    /// A name in an example.
    public struct Name: Hashable, Sendable {
        /// Where it stands, in Unicode scalars.
        public var range: Range<Int>
        /// `PER`, `ORG` or `LOC`.
        public var label: String

        /// Makes a name.
        public init(range: Range<Int>, label: String) {
            self.range = range
            self.label = label
        }
    }

    /// The examples.
    public var examples: [Example] = []

    /// Reads JSON lines.
    ///
    /// - Throws: `DecodingError` where a line has another form.
    public init(jsonLines: some Collection<UInt8>) throws {
        let decoder = JSONDecoder()
        for line in jsonLines.split(separator: UInt8(ascii: "\n")) {
            examples.append(try decoder.decode(Line.self, from: Data(line)).example)
        }
    }

    private struct Line: Decodable {
        let example: Example

        private enum Key: String, CodingKey { case text, entities }

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: Key.self)
            var names: [Name] = []
            var list = try fields.nestedUnkeyedContainer(forKey: .entities)
            while !list.isAtEnd {
                var entry = try list.nestedUnkeyedContainer()
                let start = try entry.decode(Int.self)
                let end = try entry.decode(Int.self)
                names.append(Name(range: start..<end, label: try entry.decode(String.self)))
            }
            example = Example(text: try fields.decode(String.self, forKey: .text), names: names)
        }
    }
}
