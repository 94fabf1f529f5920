/// The short forms that news has for courts and agencies: 梅陵中院 for 梅陵市中级人民法院, 市发改委 for 澜州市发展和改革委员会.
enum AgencyName {
    /// What a name may be called for short; nothing where it does not end like an agency's, or has no place before that.
    ///
    /// - Parameter name: folded units.
    /// - Complexity: O(n) for the n words below.
    static func shortForms(of name: [UInt16]) -> [[UInt16]] {
        guard let last = name.last, lasts.contains(last),
            let (head, shortHeads) = heads.first(where: { name.count > $0.head.count && name.ends(with: $0.head) })
        else { return [] }
        let place = Array(name.dropLast(head.count))
        guard place.count >= 2, !general.contains(place) else { return [] }
        let places = shortForms(ofPlace: place)
        return (shortHeads + [head]).flatMap { short in places.map { $0 + short } }
    }

    /// A place whole and without its last character (梅陵市, 梅陵), the same of the last place of two (深圳市南山区: 南山区, 南山), and
    /// what kind of place it is (市); of the country nothing alone, since 国家发改委 is 发改委.
    private static func shortForms(ofPlace place: [UInt16]) -> [[UInt16]] {
        if countries.contains(place) { return [place, []] }
        var forms = [place]
        if let first = endOfFirstDivision(place), place.count - first >= 2 { forms.append(Array(place[first...])) }
        guard let level = place.last, levels.contains(level) else { return forms }
        forms += forms.filter { $0.count > 2 }.map { $0.dropLast() }
        return forms + [[level]]
    }

    private static func endOfFirstDivision(_ place: [UInt16]) -> Int? {
        var found: Int?
        Gazetteer.embedded.forEachMatch(in: place, from: 0) { end, classes in
            if classes.contains(.division), end < place.count { found = end }
        }
        return found
    }

    /// What agencies' names end with, the longer before what ends them, and the short words for it.
    private static let heads: [(head: [UInt16], short: [[UInt16]])] = [
        ("第一中级人民法院", ["一中院"]), ("第二中级人民法院", ["二中院"]), ("第三中级人民法院", ["三中院"]),
        ("第四中级人民法院", ["四中院"]), ("中级人民法院", ["中院", "中级法院"]), ("高级人民法院", ["高院", "高级法院"]),
        ("人民法院", ["法院", "法"]), ("人民检察院", ["检察院", "检"]),
        ("人民政府", ["政府"]), ("发展和改革委员会", ["发改委", "发展改革委"]), ("国有资产监督管理委员会", ["国资委"]),
        ("卫生健康委员会", ["卫健委", "卫生健康委"]), ("住房和城乡建设委员会", ["住建委"]), ("住房和城乡建设厅", ["住建厅"]),
        ("住房和城乡建设局", ["住建局"]), ("教育委员会", ["教委"]), ("科学技术委员会", ["科委"]), ("经济和信息化委员会", ["经信委"]),
        ("经济和信息化厅", ["经信厅"]), ("经济和信息化局", ["经信局"]), ("工业和信息化厅", ["工信厅"]), ("工业和信息化局", ["工信局"]),
        ("工业和信息化部", ["工信部"]), ("人力资源和社会保障厅", ["人社厅"]), ("人力资源和社会保障局", ["人社局"]),
        ("人力资源和社会保障部", ["人社部"]), ("市场监督管理总局", ["市场监管总局"]), ("市场监督管理局", ["市场监管局"]),
        ("文化和旅游厅", ["文旅厅"]), ("文化和旅游局", ["文旅局"]), ("文化和旅游部", ["文旅部"]), ("交通运输厅", ["交通厅"]),
        ("交通运输局", ["交通局"]), ("纪律检查委员会", ["纪委"]), ("监察委员会", ["监委"]), ("证券监督管理委员会", ["证监会"]),
    ].map { head, short in (Array(head.utf16), short.map { Array($0.utf16) }) }

    private static let lasts = UnitSet(heads.compactMap(\.head.last))
    private static let levels: UnitSet = "省市区县州旗"
    /// 省级人民政府 is any.
    private static let general = ["省级", "市级", "县级", "地方", "当地", "各级", "基层"].map { Array($0.utf16) }
    private static let countries = ["中国", "国家", "中华人民共和国"].map { Array($0.utf16) }
}
