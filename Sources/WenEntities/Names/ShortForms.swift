/// Short names, and the full name that each stands for where only one can be meant.
struct ShortForms {
    /// What a short name stands for.
    enum Meaning {
        case one(FoldedName)
        /// Several names share it, so that it stands for none.
        case several
    }

    private var meanings: [FoldedName: Meaning] = [:]

    /// Whether there are none.
    var isEmpty: Bool { meanings.isEmpty }

    /// What a short name stands for; `nil` where it is none.
    subscript(short: FoldedName) -> Meaning? { meanings[short] }

    /// Adds a short form of a name.
    ///
    /// - Parameter mayStand: whether one name may itself stand for another that shares the short form, which then means that.
    mutating func add(
        _ short: FoldedName, of name: FoldedName,
        mayStand: (_ name: FoldedName, _ full: FoldedName) -> Bool = { _, _ in false }
    ) {
        switch meanings[short] {
        case nil: meanings[short] = .one(name)
        case .several: break
        case .one(let other):
            if other == name || mayStand(name, other) { return }
            meanings[short] = mayStand(other, name) ? .one(name) : .several
        }
    }
}

extension ShortForms.Meaning {
    /// The name, where there is one.
    var name: FoldedName? {
        if case .one(let name) = self { name } else { nil }
    }
}
