import CDictionaries

extension Gazetteer {
    /// The tables of Dictionaries/entities, read once for the whole program.
    package static let embedded = Gazetteer(withAttestedNames: true)

    /// Reads the tables.
    ///
    /// - Parameter withAttestedNames: whether to add the names that were counted in training data. Learning leaves them
    ///   out at times, or it would trust them more than they deserve on new text.
    package init(withAttestedNames: Bool) {
        self.init()
        unsafe add(EmbeddedTable(wen_entities_surnames())) { $0 == "japanese" ? .japaneseSurname : .surname }
        unsafe add(EmbeddedTable(wen_entities_places())) { name in
            switch name {
            case "country": .country
            case "province", "city", "county": .division
            case "region": .place
            case "attested": withAttestedNames ? .place : []
            case "abbreviation": .placeAbbreviation
            default: .possiblePlace
            }
        }
        unsafe add(EmbeddedTable(wen_entities_organizations())) {
            $0 == "known" || withAttestedNames ? .organization : []
        }
        unsafe add(EmbeddedTable(wen_entities_people())) { $0 == "known" || withAttestedNames ? .person : [] }
        unsafe add(EmbeddedTable(wen_entities_words())) { name in
            switch name {
            case "person": .possiblePerson
            case "place": .possiblePlace
            case "organization": .possibleOrganization
            default: .word
            }
        }
        unsafe add(EmbeddedTable(wen_entities_organization_heads())) {
            switch $0 {
            case "weak": .weakOrganizationHead
            case "decisive": [.organizationHead, .decisiveHead]
            default: .organizationHead
            }
        }
        unsafe add(EmbeddedTable(wen_entities_general_modifiers())) { _ in .generalModifier }
        unsafe add(EmbeddedTable(wen_entities_place_heads())) { _ in .placeHead }
        unsafe add(EmbeddedTable(wen_entities_titles())) { $0 == "office" ? [.title, .office] : .title }
    }

    private mutating func add(_ table: EmbeddedTable, _ classes: (String) -> NameClass) {
        // There are few classes and many rows.
        var byName: [ArraySlice<UInt8>: NameClass] = [:]
        table.forEachRow { name, rowClass in
            let added: NameClass
            if let known = byName[rowClass] {
                added = known
            } else {
                added = classes(String(decoding: rowClass, as: UTF8.self))
                byName[rowClass] = added
            }
            if !added.isEmpty { insert(name, added) }
        }
    }
}
