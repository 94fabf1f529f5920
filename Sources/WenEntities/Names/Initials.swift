/// Short names made of the first characters of a full name's words: 中国足协 of 中国足球协会, 哈工大 of 哈尔滨工业大学, 世卫组织 of
/// 世界卫生组织. They are too many to list for a name, so that one is asked whether it fits.
struct Initials {
    /// The first and last unit of a short name, which tell where to look.
    private struct Ends: Hashable {
        var first: UInt16
        var last: UInt16
    }

    private var names: [Ends: [FoldedName]] = [:]

    /// Whether there are no names.
    var isEmpty: Bool { names.isEmpty }

    /// Notes a full name.
    mutating func add(_ name: FoldedName) {
        guard name.count >= Initials.shortestName, let head = Initials.head(of: name.units),
            let last = head.short.last
        else { return }
        let country = Initials.country(of: name.units, head)
        for first in Set([name.units[0], name.units[country]]) {
            names[Ends(first: first, last: last), default: []].append(name)
        }
    }

    /// The only full name that a short one fits.
    ///
    /// - Complexity: O(1): where more names have such ends than a text tells apart, none is taken.
    func full(of short: FoldedName) -> FoldedName? {
        guard (2...Initials.longest).contains(short.count), let first = short.units.first,
            let last = short.units.last, let rivals = names[Ends(first: first, last: last)],
            rivals.count <= Initials.mostRivals
        else { return nil }
        var found: FoldedName?
        for name in rivals where name.count > short.count && Initials.fits(short.units, name.units) {
            guard found == nil else { return nil }
            found = name
        }
        return found
    }

    private static func fits(_ short: [UInt16], _ name: [UInt16]) -> Bool {
        guard let head = head(of: name), short.count >= head.fewest, short.ends(with: head.short) else { return false }
        let body = Array(name.dropLast(head.long.count))
        let initials = short.dropLast(head.short.count)
        if fits(initials, body[...], place: endOfPlace(body)) { return true }
        let country = country(of: name, head)
        return country > 0 && country < body.count && fits(initials, body[country...], place: country)
    }

    /// Whether units are those of words, or only their first: of a word one unit may be left out behind its first, of the place
    /// at the start all.
    private static func fits(_ short: ArraySlice<UInt16>, _ body: ArraySlice<UInt16>, place: Int) -> Bool {
        guard let first = short.first else { return body.isEmpty }
        guard body.first == first else { return false }
        let next = body.startIndex + 1
        return [next, next + 1, max(next, place)].contains { position in
            position <= body.endIndex && fits(short.dropFirst(), body[position...], place: place)
        }
    }

    /// The end of the longest place or country that a name starts with; 0 where there is none.
    private static func endOfPlace(_ body: [UInt16]) -> Int {
        var last = 0
        Gazetteer.embedded.forEachMatch(in: body, from: 0) { end, classes in
            if !classes.isDisjoint(with: [.division, .place, .country]) { last = end }
        }
        return last
    }

    /// The end of 中国 at the start, which short names leave out (社科院), but not those of universities: 人大 is a congress.
    private static func country(of name: [UInt16], _ head: Head) -> Int {
        guard !head.isSchool, let country = countries.first(where: name.starts(with:)),
            name.count > country.count + head.long.count
        else { return 0 }
        return country.count
    }

    private static func head(of name: [UInt16]) -> Head? {
        guard let last = name.last, lasts.contains(last) else { return nil }
        return heads.first { name.count > $0.long.count && name.ends(with: $0.long) }
    }

    private struct Head {
        var long: [UInt16]
        var short: [UInt16]
        /// How many units a short name has at least: 市委 is not 市政委员会.
        var fewest: Int
        var isSchool: Bool { long == Head.university }

        private static let university = Array("大学".utf16)
    }

    /// What names end with, and what short names have for it; the longer first.
    private static let heads: [Head] = [
        ("大学", "大", 2), ("科学院", "科院", 3), ("研究院", "研院", 3), ("协会", "协", 2), ("组织", "组织", 3), ("银行", "行", 2),
        ("联合会", "联", 3), ("委员会", "委", 3), ("电视台", "台", 3),
    ].map { long, short, fewest in Head(long: Array(long.utf16), short: Array(short.utf16), fewest: fewest) }
    private static let lasts = UnitSet(heads.compactMap(\.long.last))
    private static let countries = ["中国", "国家"].map { Array($0.utf16) }
    private static let shortestName = 4
    private static let longest = 6
    private static let mostRivals = 16
}
