/// The short forms that a text has for people whose full names it gives: 王 and 楚钦 for 王楚钦, 桑切斯 for 佩德罗·桑切斯.
enum PersonName {
    /// What a person may be called for short: the last part of a foreign name, a surname, a given name of two characters.
    static func shortForms(of name: [UInt16]) -> [[UInt16]] {
        if let dot = name.lastIndex(of: FoldedUnit.dot) { return [Array(name[(dot + 1)...])] }
        guard let length = surnameLength(name) else { return [] }
        let surname = Array(name[..<length])
        let given = Array(name[length...])
        // 威尔 in 鲍威尔 is another's name.
        let isChinese = given.count == 2 && isSurname(surname) && !isKnown(given)
        return isChinese ? [surname, given] : [surname]
    }

    /// The surname in a familiar form of address: 陈 in 小陈.
    static func surname(inFamiliar name: [UInt16]) -> [UInt16]? {
        guard name.count == 2, familiar.contains(name[0]) else { return nil }
        return [name[1]]
    }

    /// Whether a person's name may stand for another: a surname does, a given name, and the last part of a foreign name.
    static func mayBeShort(_ range: Range<Int>, in text: TextBytes) -> Bool {
        var length = 0
        var hasDot = false
        text.forEachNameUnit(range) { unit in
            length += 1
            hasDot = hasDot || unit == FoldedUnit.dot
        }
        // A whole foreign name tells that its last part may be one.
        return length <= 2 || hasDot
    }

    /// How many units of a person's name are the surname: two of 欧阳锋 and of 安倍晋三, one of 王锋.
    private static func surnameLength(_ units: [UInt16]) -> Int? {
        guard (2...4).contains(units.count) else { return nil }
        var length = units.count == 4 ? 2 : 1
        Gazetteer.embedded.forEachMatch(in: units, from: 0) { end, classes in
            if classes.contains(.surname), end < units.count { length = max(length, end) }
        }
        return length
    }

    private static func isSurname(_ units: [UInt16]) -> Bool {
        classes(of: units).contains(.surname)
    }

    private static func isKnown(_ units: [UInt16]) -> Bool {
        !classes(of: units).isDisjoint(with: .anyPerson)
    }

    private static func classes(of units: [UInt16]) -> NameClass {
        var found: NameClass = []
        Gazetteer.embedded.forEachMatch(in: units, from: 0) { end, classes in
            if end == units.count { found = classes }
        }
        return found
    }

    private static let familiar: UnitSet = "老小"
}
