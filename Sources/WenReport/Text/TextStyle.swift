/// How text is set off on a terminal with colours.
enum TextStyle {
    case plain, heading, faint
    case keyword, person, organization, location, quantity

    /// The parameters of the ANSI escape sequence (ECMA-48, Select Graphic Rendition).
    var parameters: String? {
        switch self {
        case .plain: nil
        case .heading: "1"
        case .faint: "2"
        case .keyword: "36"
        case .person: "35"
        case .organization: "34"
        case .location: "32"
        case .quantity: "33"
        }
    }
}
