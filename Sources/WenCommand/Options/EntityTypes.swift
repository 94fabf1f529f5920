import ArgumentParser
import Wen

/// The types of entities that are listed, by their names in results: `person,organization`.
struct EntityTypes {
    private static let quantity = "quantity"

    private let kinds: Set<Entity.Kind>
    private let hasQuantities: Bool

    /// Reads a list, parted by commas or blanks.
    ///
    /// - Throws: `ValidationError` where a type is not known, or there is none.
    init(list: String) throws {
        let names = list.split { $0 == "," || $0 == " " }.map(String.init)
        let known = (Entity.Kind.allCases.map(\.rawValue) + [Self.quantity]).joined(separator: ", ")
        guard !names.isEmpty else { throw ValidationError("There is no type. Known are \(known).") }
        kinds = Set(
            try names.filter { $0 != Self.quantity }.map { name in
                guard let kind = Entity.Kind(rawValue: name) else {
                    throw ValidationError("'\(name)' is no type. Known are \(known).")
                }
                return kind
            })
        hasQuantities = names.contains(Self.quantity)
    }

    /// Puts the types into the options of an analyzer that lists entities. Quantities that are not listed are not looked for.
    func apply(to options: inout Analyzer.Options) {
        options.entityKinds = kinds
        if !hasQuantities { options.tasks.remove(.quantities) }
        if kinds.isEmpty { options.tasks.remove(.entities) }
    }
}
