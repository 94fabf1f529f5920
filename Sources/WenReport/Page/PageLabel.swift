import WenEntities

/// The words of a page.
enum PageLabel {
    case keywords, cloud, entities, indicators, quantities, text, documents, overview, trends, network
    case organization, person, location, quantity
    case subject, indicator, period
    case name, kind, role, count, mentions, value, unit, change, wording, date, characters, words,
        sentences
    case document, filter, length, foundIn, documentCount
    case keywordsByDocuments, keywordsNote, trendsNote, networkNote
    case noNames, noQuantities, noDates, onePeriod, noCommonKeywords, noMeetings

    /// The label in a language.
    func text(_ language: PageLanguage) -> String {
        let (zh, en) = texts
        return language == .zh ? zh : en
    }

    private var texts: (zh: String, en: String) {
        switch self {
        case .keywords: ("关键词", "Keywords")
        case .cloud: ("词云", "Word cloud")
        case .entities: ("实体", "Names")
        case .indicators: ("指标", "Indicators")
        case .quantities: ("数量", "Quantities")
        case .text: ("原文", "Text")
        case .documents: ("文档", "Documents")
        case .overview: ("总览", "Overview")
        case .trends: ("趋势", "Trends")
        case .network: ("共现关系", "Names that occur together")
        case .organization: ("机构", "Organisation")
        case .person: ("人物", "Person")
        case .location: ("地点", "Place")
        case .quantity: ("数量", "Quantity")
        case .subject: ("主体", "Subject")
        case .indicator: ("指标", "Indicator")
        case .period: ("时期", "Period")
        case .name: ("名称", "Name")
        case .kind: ("类别", "Kind")
        case .role: ("身份", "Role")
        case .count: ("次数", "Count")
        case .mentions: ("出处", "Mentions")
        case .value: ("数值", "Value")
        case .unit: ("单位", "Unit")
        case .change: ("变化", "Change")
        case .wording: ("原文", "Wording")
        case .date: ("日期", "Date")
        case .characters: ("字", "characters")
        case .words: ("词", "words")
        case .sentences: ("句", "sentences")
        case .document: ("文档", "Document")
        case .filter: ("显示", "Show")
        case .noNames: ("没有发现名称。", "No names were found.")
        case .noQuantities: ("没有发现数量。", "No quantities were found.")
        case .trendsNote: ("各时期含有该词的文档数", "Documents with the word in each period")
        case .networkNote: ("连线越粗，同现于一篇的文档越多", "The thicker the line, the more documents have both")
        case .length: ("字数", "Characters")
        case .foundIn: ("见于", "In")
        case .documentCount: ("篇数", "Documents")
        case .keywordsByDocuments: ("关键词（按篇数）", "Keywords, by number of documents")
        case .keywordsNote: ("条形：权重；×：次数", "bar: weight; ×: occurrences")
        case .noDates:
            (
                "文档没有日期，画不出趋势。日期取自记录的“date”字段，也可用 --date-field 指定字段。",
                "The documents have no dates to draw trends from. Dates are read from the field \"date\" of a record; "
                    + "--date-field names another."
            )
        case .onePeriod:
            ("文档的日期都在同一时期，画不出趋势。", "The dates of the documents are all in one period, so there is no trend to draw.")
        case .noCommonKeywords:
            ("没有两篇文档共有的关键词，画不出趋势。", "No keyword stands in two documents, so there is no trend to draw.")
        case .noMeetings:
            (
                "没有在两篇以上文档中一同出现的名称。同一主题的文档越多，关系越清楚。",
                "No names that stand in two documents or more meet. More documents on one matter may have some."
            )
        }
    }
}

extension PageLabel {
    /// The label of a kind of entity.
    init(_ kind: Entity.Kind) {
        self =
            switch kind {
            case .organization: .organization
            case .person: .person
            case .location: .location
            }
    }
}
