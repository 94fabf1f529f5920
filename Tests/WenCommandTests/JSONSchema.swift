import Foundation

/// As much of JSON Schema (draft 2020-12) as our schemas use: `type`, `enum`, `required`, `properties`,
/// `additionalProperties`, `items`, `minimum` and `$ref` into `$defs`; `title` and `description` are for people.
struct JSONSchema {
    private static let keywords: Set = [
        "$schema", "$defs", "$ref", "title", "description", "type", "enum", "required", "properties",
        "additionalProperties", "items", "minimum",
    ]
    private let root: [String: Any]

    init(contentsOf url: URL) throws {
        root = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any] ?? [:]
    }

    /// What a value has that the schema does not allow; empty where it is valid.
    func faults(of value: Any) -> [String] { faults(of: value, root, at: "$") }

    private func faults(of value: Any, _ schema: [String: Any], at path: String) -> [String] {
        var faults = schema.keys.filter { !Self.keywords.contains($0) }.map {
            "\(path): the keyword \($0) is not known"
        }
        if let reference = schema["$ref"] as? String {
            let name = reference.replacing("#/$defs/", with: "")
            let definition = (root["$defs"] as? [String: Any])?[name] as? [String: Any]
            return definition.map { self.faults(of: value, $0, at: path) } ?? ["\(path): \(reference) is not defined"]
        }
        if let type = schema["type"] {
            let types = type as? [String] ?? [type as? String ?? ""]
            if !types.contains(where: { Self.has(value, type: $0) }) { faults.append("\(path): no \(types)") }
        }
        if let allowed = schema["enum"] as? [Any],
            !allowed.contains(where: { ($0 as? NSObject) == (value as? NSObject) })
        {
            faults.append("\(path): \(value) is not allowed")
        }
        if let minimum = schema["minimum"] as? Double, let number = value as? Double, number < minimum {
            faults.append("\(path): \(number) is less than \(minimum)")
        }
        if let object = value as? [String: Any] {
            for name in schema["required"] as? [String] ?? [] where object[name] == nil {
                faults.append("\(path): \(name) is missing")
            }
            let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
            for (name, member) in object {
                if let own = properties[name] ?? schema["additionalProperties"] as? [String: Any] {
                    faults += self.faults(of: member, own, at: "\(path).\(name)")
                }
            }
        }
        if let array = value as? [Any], let items = schema["items"] as? [String: Any] {
            for (index, item) in array.enumerated() { faults += self.faults(of: item, items, at: "\(path)[\(index)]") }
        }
        return faults
    }

    private static func has(_ value: Any, type: String) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "null": value is NSNull
        case "integer": (value as? Double).map { $0 == $0.rounded() } ?? false
        case "number": value is Double
        default: false
        }
    }
}
