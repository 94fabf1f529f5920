/// A value of a configuration file.
enum ConfigurationValue: Decodable {
    case boolean(Bool)
    /// A text, or a number as it is written on a command line.
    case text(String)
    case list([String])
    case table([String: ConfigurationValue])
    /// `null`, or a list of anything but texts and numbers.
    case other

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        self =
            if let boolean = try? value.decode(Bool.self) {
                .boolean(boolean)
            } else if let number = try? value.decode(Int.self) {
                .text(String(number))
            } else if let number = try? value.decode(Double.self) {
                .text(number.description)
            } else if let text = try? value.decode(String.self) {
                .text(text)
            } else if let values = try? value.decode([ConfigurationValue].self) {
                ConfigurationValue(list: values)
            } else if let table = try? value.decode([String: ConfigurationValue].self) {
                .table(table)
            } else {
                .other
            }
    }

    private init(list values: [ConfigurationValue]) {
        let texts = values.compactMap { value in if case .text(let text) = value { text } else { nil } }
        self = texts.count == values.count ? .list(texts) : .other
    }

    /// What a person would call it.
    var noun: String {
        switch self {
        case .boolean(let isOn): String(isOn)
        case .text(let text): "'\(text)'"
        case .list: "a list"
        case .table: "an object"
        case .other: "null or a list of such values"
        }
    }
}
