import WenEntities
public import WenSegmentation

/// Compiles the tables of Dictionaries/entities to the gazetteer that Wen carries.
///
/// A table has lines of a name, a tab and a class; `#` starts a comment.
///
/// ```swift
/// var compiler = try GazetteerCompiler()
/// try compiler.add("成都\tcity\n", table: "places")
/// let gazetteer = compiler.bytes
/// ```
public struct GazetteerCompiler {
    private var builder: GazetteerBuilder

    /// The tables, by their names without `.tsv`.
    public static let tables = [
        "surnames", "places", "organizations", "people", "words", "organization-heads", "place-heads", "titles",
        "general-modifiers", "proper-names", "dictionary-names", "news-names", "latin-names",
    ]

    /// Starts without tables.
    ///
    /// - Throws: ``ICUError`` where ICU lacks the transform from traditional to simplified characters.
    public init() throws(ICUError) {
        builder = GazetteerBuilder(hanFolding: try HanFolding(keeping: { _ in false }))
    }

    /// Adds a table.
    ///
    /// - Parameters:
    ///   - text: the table's lines.
    ///   - table: its name, one of ``tables``.
    /// - Throws: ``TrainingError/badNameClass(table:line:_:)`` for a class that the table does not have, and for a line without a name.
    /// - Complexity: O(n).
    public mutating func add(_ text: String, table: String) throws(TrainingError) {
        for (index, line) in TextLines.all(of: text).enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard !fields[0].isEmpty,
                let classes = GazetteerCompiler.classes(String(fields.dropFirst().first ?? ""), table)
            else { throw .badNameClass(table: table, line: index + 1, String(line)) }
            builder.insert(fields[0], classes)
        }
    }

    /// The gazetteer's file; the same tables give the same bytes.
    ///
    /// - Complexity: O(n log n).
    public var bytes: [UInt8] { builder.bytes }

    private static func classes(_ name: String, _ table: String) -> NameClass? {
        switch (table, name) {
        case ("surnames", "japanese"): .japaneseSurname
        case ("surnames", "chinese"), ("surnames", "compound"): .surname
        case ("places", "country"): .country
        case ("places", "province"), ("places", "city"), ("places", "county"): .division
        case ("places", "region"): .place
        case ("places", "attested"): [.place, .attestedPlace]
        case ("places", "plain"): [.place, .plain]
        case ("places", "abbreviation"): .placeAbbreviation
        case ("places", "shared"): .possiblePlace
        case ("organizations", "known"): .organization
        case ("organizations", "company"): [.organization, .plain]
        case ("organizations", "name"): .properName
        case ("organizations", "attested"): [.organization, .attestedOrganization]
        case ("people", "known"): .person
        case ("people", "plain"): [.person, .plain]
        case ("people", "attested"): [.person, .attestedPerson]
        case ("words", "person"), ("latin-names", "person"): .possiblePerson
        case ("words", "place"): .possiblePlace
        case ("words", "organization"): .possibleOrganization
        case ("words", "word"): .word
        case ("organization-heads", "weak"): .weakOrganizationHead
        case ("organization-heads", "decisive"): [.organizationHead, .decisiveHead]
        case ("organization-heads", "strong"): .organizationHead
        case ("general-modifiers", ""): .generalModifier
        case ("proper-names", "name"), ("dictionary-names", "name"): .properName
        case ("dictionary-names", "person"), ("news-names", "person"): [.properName, .possiblePerson]
        case ("dictionary-names", "place"), ("news-names", "place"): [.properName, .possiblePlace]
        case ("dictionary-names", "organization"), ("news-names", "organization"):
            [.properName, .possibleOrganization]
        case ("place-heads", ""): .placeHead
        case ("titles", "office"): [.title, .office]
        case ("titles", ""): .title
        default: nil
        }
    }
}
