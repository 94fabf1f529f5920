/// What the tables in Dictionaries/entities say about a string: several may hold at once.
package struct NameClass: OptionSet, BitwiseCopyable, Hashable, Sendable {
    /// The bits.
    package let rawValue: UInt32

    /// Makes a set of bits.
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// A surname, of one character or compound.
    package static let surname = NameClass(rawValue: 1 << 0)
    /// A Japanese surname of two characters or more.
    package static let japaneseSurname = NameClass(rawValue: 1 << 1)
    /// A country.
    package static let country = NameClass(rawValue: 1 << 2)
    /// An administrative division of China.
    package static let division = NameClass(rawValue: 1 << 3)
    /// Another well-known place.
    package static let place = NameClass(rawValue: 1 << 4)
    /// A place of a large list, less sure.
    package static let possiblePlace = NameClass(rawValue: 1 << 5)
    /// A place of one character: 京, 美.
    package static let placeAbbreviation = NameClass(rawValue: 1 << 6)
    /// A well-known organisation.
    package static let organization = NameClass(rawValue: 1 << 7)
    /// An organisation of a large list, less sure.
    package static let possibleOrganization = NameClass(rawValue: 1 << 8)
    /// A well-known person.
    package static let person = NameClass(rawValue: 1 << 9)
    /// A foreign name of a large list, less sure.
    package static let possiblePerson = NameClass(rawValue: 1 << 10)
    /// Ends organisations: 公司, 委员会.
    package static let organizationHead = NameClass(rawValue: 1 << 11)
    /// Ends organisations where a word ends with it: 厂, 队.
    package static let weakOrganizationHead = NameClass(rawValue: 1 << 12)
    /// Ends places: 县, 广场.
    package static let placeHead = NameClass(rawValue: 1 << 13)
    /// Stands beside people: 书记, 记者.
    package static let title = NameClass(rawValue: 1 << 14)
    /// A common word that starts like a surname: 高峰, 方便.
    package static let word = NameClass(rawValue: 1 << 15)
    /// A title that is held in an organisation: 总经理, 主教练.
    package static let office = NameClass(rawValue: 1 << 16)

    /// With a word of its own before it always an organisation: 党委, 有限公司.
    package static let decisiveHead = NameClass(rawValue: 1 << 17)
    /// A word that makes no name of a decisive head: 公司 in 公司党委.
    package static let generalModifier = NameClass(rawValue: 1 << 18)
    /// A place only because training data have it.
    package static let attestedPlace = NameClass(rawValue: 1 << 19)
    /// An organisation only because training data have it.
    package static let attestedOrganization = NameClass(rawValue: 1 << 20)
    /// A person only because training data have it.
    package static let attestedPerson = NameClass(rawValue: 1 << 21)
    /// A proper name of a large list. Where the list tells its kind, that is given beside, as less sure.
    package static let properName = NameClass(rawValue: 1 << 22)
    /// A well-known name that alone says what it names, a company, a person or a place, whatever is around it.
    package static let plain = NameClass(rawValue: 1 << 23)
    /// What only rules ask for; learned weights do not see it.
    package static let unlearned: NameClass = [
        .office, .decisiveHead, .generalModifier, .attestedPlace, .attestedOrganization, .attestedPerson,
        .plain,
    ]

    /// Any surname.
    package static let anySurname: NameClass = [.surname, .japaneseSurname]
    /// Any place.
    package static let anyPlace: NameClass = [.country, .division, .place, .possiblePlace]
    /// Any organisation.
    package static let anyOrganization: NameClass = [.organization, .possibleOrganization]
    /// Any person.
    package static let anyPerson: NameClass = [.person, .possiblePerson]
    /// Any name.
    package static let anyName: NameClass = [
        .anyPlace, .placeAbbreviation, .anyOrganization, .anyPerson, .properName,
    ]
    /// Any end of an organisation.
    package static let anyHead: NameClass = [.organizationHead, .weakOrganizationHead]
}
