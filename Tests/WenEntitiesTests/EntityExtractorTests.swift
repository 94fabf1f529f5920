import Testing
import WenEntities
import WenSegmentation

@Suite struct EntityExtractorTests {
    @Test(arguments: [
        "", " ", "\n\n", "😀😀", "、、、", "(", "简称“", "等企业", "/文", "记者 ", "\u{0}", "A", "·", "张", "公司",
        "１２３４ＡＢＣ", "記者張毅報導", "《》", "“”", "等23家企业、高校",
    ])
    func takesOddTexts(_ text: String) throws {
        let entities = try MarkedSentence.entities(text)
        #expect(entities.allSatisfy { !$0.range.isEmpty && $0.range.upperBound <= text.utf8.count })
    }

    @Test(arguments: ["张", "公司", "中国", "A", "、", "马·", "记者 ", "A（简称“B", "成都市"])
    func takesEndlessRepetition(_ unit: String) throws {
        let text = String(repeating: unit, count: 60_000 / unit.utf8.count)
        let entities = try MarkedSentence.entities(text)
        #expect(entities.allSatisfy { $0.range.upperBound <= text.utf8.count && $0.range.count <= 3 * 32 })
    }

    /// Quantities are found without words, so that the library makes such a segmentation.
    @Test func takesASegmentationWithoutTokens() {
        let document = Document("包括深圳市远帆电子有限公司、北京市天河教育投资有限公司等23家企业。")
        let found = EntityExtractor().entities(in: document, Segmentation(tokens: [], sentences: []))
        #expect(found.allSatisfy { $0.range.upperBound <= document.utf8.count })
    }

    @Test func takesAnEndlessSentence() throws {
        let line = "西园街道党工委书记张毅昨天在成都工业学院看望学生并同他们座谈"
        let text = String(repeating: line, count: 200_000 / line.utf8.count)
        #expect(try MarkedSentence.entities(text).count > 2_000)
    }

    @Test func mentionsAreInOrderAndDoNotOverlap() throws {
        let text = MarkedSentence.table.map(\.text).joined()
        var end = 0
        for entity in try MarkedSentence.entities(text) {
            #expect(entity.range.lowerBound >= end)
            end = entity.range.upperBound
            var childEnd = entity.range.lowerBound
            for child in entity.children {
                #expect(child.range.lowerBound >= childEnd && child.range.upperBound <= entity.range.upperBound)
                #expect(child.range.count < entity.range.count)
                childEnd = child.range.upperBound
            }
        }
    }

    /// A coined word with a trade is a company where only companies have such, or where it acts as one does.
    @Test(arguments: [
        ("瀚砺科技的产品卖得不错。", ["瀚砺科技"]), ("瀚砺软件公告称，拟投资6亿元。", ["瀚砺软件"]), ("他在写瀚砺软件。", []),
        ("这是高新科技。", []),
    ])
    func seesCompaniesInCoinedWords(_ text: String, _ names: [String]) throws {
        let document = Document(text)
        let segmentation = try DocumentSegmenter(ModelSegmenter()).segment(document)
        #expect(EntityExtractor().entities(in: document, segmentation).map(\.canonical) == names)
    }

    /// A branch belongs to the company before it, a public body to the places before it.
    @Test(arguments: [
        ("质权人为江苏银行股份有限公司镇江京口支行。", "江苏银行股份有限公司镇江京口支行"),
        ("昨天，梅陵市公安局交通警察大队发布通告。", "梅陵市公安局交通警察大队"), ("梅陵市公安局指定一个分局管辖。", "梅陵市公安局"),
        ("梅陵市人民法院老观人民法庭开庭审理。", "梅陵市人民法院老观人民法庭"), ("他在郑州大学第一附属医院住院。", "郑州大学第一附属医院"),
        ("公司在江苏银行股份有限公司苏州分行开户。", "江苏银行股份有限公司苏州分行"),
        ("中国石化股份有限公司镇海炼化分公司投产。", "中国石化股份有限公司镇海炼化分公司"),
        ("江苏银行股份有限公司在镇江的支行开业。", "江苏银行股份有限公司"),
        ("现羁押于成都市看守所。", "成都市看守所"),
        ("由柳州市救助管理站接收。", "柳州市救助管理站"),
    ])
    func takesBranchesAndBodiesWhole(_ text: String, _ name: String) throws {
        let organizations = try MarkedSentence.entities(text).filter { $0.kind == .organization }
        #expect(organizations.map(\.canonical) == [name])
    }

    @Test(arguments: [
        ("□余罗 闵涵乔 佩奇/文 李超/图", ["余罗", "闵涵乔", "佩奇", "李超"]),
        ("文/王小明 图/刘洋", ["王小明", "刘洋"]),
        ("（记者 陈思思 通讯员 周舟）", ["陈思思", "周舟"]),
        ("责任编辑：吴静", ["吴静"]),
        ("记者 了解到,情况有所好转。", []),
        ("和/或 文/理科 图/表", []),
    ])
    func readsBylines(_ text: String, _ names: [String]) throws {
        let people = try MarkedSentence.entities(text).filter { $0.kind == .person }
        #expect(people.map(\.canonical) == names)
    }

    /// A name that the text explains is whole in its headline too, where its first characters look like a person.
    @Test func longerNamesTakeThePlaceOfTheirParts() throws {
        let text = "宁川智算科技完成融资\n宁川智算科技股份有限公司（以下简称“宁川智算”）宣布完成融资。宁川智算2025年营收8.6亿元。"
        let found = try MarkedSentence.entities(text)
        #expect(!found.contains { $0.kind == .person })
        #expect(found.filter { $0.canonical == "宁川智算科技股份有限公司" }.count >= 3)
    }

    /// A name known from elsewhere is not cut in two, whatever the words around it look like.
    @Test func namesStartInNoSurerName() throws {
        let text = "参加的有英特尔、西格码、铁姆肯等23家企业。西格码党支部资助困难学生。"
        let found = try MarkedSentence.entities(text).map(\.canonical)
        #expect(found == ["英特尔", "西格码", "铁姆肯", "西格码党支部"])
    }

    /// A given name in Latin letters tells nothing of the Chinese words beside it.
    @Test(arguments: ["他问Jackie吃不吃。", "我跟同学Elena去爬山。", "他等Elena回家。"])
    func takesNoChineseWordIntoALatinName(_ text: String) throws {
        let people = try MarkedSentence.entities(text).filter { $0.kind == .person }
        #expect(people.allSatisfy { ["Jackie", "Elena"].contains($0.canonical) })
    }

    @Test(arguments: ["“两新”党组织为困难学生提供资助。", "各级党组织、党团组织积极参加。"])
    func groupsOfAPartyAreNoNames(_ text: String) throws {
        #expect(try MarkedSentence.entities(text).isEmpty)
    }

    @Test(arguments: [
        ("参加的有英特尔、西格码、铁姆肯、成都工业学院等23家企业、高校的代表。", ["英特尔", "西格码", "铁姆肯", "成都工业学院"]),
        ("模块主要来自英特尔、西格码等企业。", ["英特尔", "西格码"]), ("目前华为、西格码等厂商已经提价。", ["华为", "西格码"]),
        ("比亚迪董事长王传福、三一集团董事长梁稳根等知名企业家出席。", ["比亚迪", "三一集团"]),
        ("包括蓝岳、青帆等知名企业。", ["蓝岳", "青帆"]),
        ("苹果、香蕉等水果很便宜。", []), ("苹果、小米等厂商已经提价。", ["苹果", "小米"]),
        ("需要内存、天线、操作系统或来自谷歌、英特尔、高通等公司的程序。", ["谷歌", "英特尔", "高通"]),
        ("客户覆盖消费品、机器人、自动化等行业头部企业。", []),
        ("服装、鞋帽、玩具等外贸企业。", []),
    ])
    func readsListsOfMembers(_ text: String, _ names: [String]) throws {
        let found = try MarkedSentence.entities(text).filter { $0.kind == .organization }
        #expect(found.map(\.canonical) == names)
    }

    @Test(arguments: ["公司", "本公司", "发行人", "甲方"])
    func takesNoCommonWordForASecondName(_ word: String) throws {
        let text = "深圳市远帆电子有限公司（以下简称“\(word)”）昨日开会。\(word)表示，\(word)经营正常。"
        #expect(try MarkedSentence.entities(text).map(\.canonical) == ["深圳市远帆电子有限公司"])
    }

    @Test func readsAbbreviationsInBrackets() throws {
        let text = "世界卫生组织（WHO）说，情况在好转。WHO表示欢迎。中国银行（SH601988）上涨。"
        let entities = try MarkedSentence.entities(text)
        #expect(entities.map(\.canonical) == ["世界卫生组织", "世界卫生组织", "世界卫生组织", "中国银行"])
    }

    @Test(arguments: [
        ("上海市浦东新区人民法院公开开庭。", "上海市浦东新区人民法院"), ("重庆市渝中区人民政府发布公告。", "重庆市渝中区人民政府"),
    ])
    func joinsPlacesWithPublicBodies(_ text: String, _ name: String) throws {
        #expect(try MarkedSentence.entities(text).map(\.canonical) == [name])
    }

    /// A town in brackets behind a school belongs to its name, a country and a town behind a firm do not.
    @Test(arguments: [
        ("哈尔滨工业大学（深圳）昨日开学。", ["哈尔滨工业大学（深圳）"]),
        ("港科大(广州)昨日开学。", ["港科大(广州)"]),
        ("圣安德鲁斯大学（英国）昨日开学。", ["圣安德鲁斯大学", "英国"]),
        ("比亚迪（深圳）昨日停产。", ["比亚迪", "深圳"]),
    ])
    func joinsSchoolsWithTheTownOfTheirBranch(_ text: String, _ names: [String]) throws {
        let bytes = Array(text.utf8)
        let found = try MarkedSentence.entities(text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
        #expect(found == names)
    }

    @Test(arguments: [
        ("記者張毅報道，國務院發布通知。", ["張毅", "國務院"]), ("歐盟與聯合國會談。", ["歐盟", "聯合國"]),
    ])
    func showsTraditionalNamesAsWritten(_ text: String, _ names: [String]) throws {
        #expect(try MarkedSentence.entities(text).map(\.canonical) == names)
    }

    @Test(arguments: [("记者 陈　晨 报道。", "陈　晨"), ("张 毅、林 双、王 平参加了活动。", "林 双")])
    func readsNamesThatALayoutSpacesOut(_ text: String, _ name: String) throws {
        let bytes = Array(text.utf8)
        let people = try MarkedSentence.entities(text).filter { $0.kind == .person }
        #expect(people.contains { String(decoding: bytes[$0.range], as: UTF8.self) == name })
    }

    @Test func keepsSpacedWordsFromTheirNeighbours() throws {
        let text = "专业化社区 教 育 学 校揭牌，西园街道党工委书记张毅讲话。"
        #expect(try MarkedSentence.entities(text).map(\.canonical) == ["西园街道党工委", "张毅"])
    }

    /// What stands before a stock code is a company, and so it is elsewhere in the text.
    @Test(arguments: [
        ("其中瀚砺智能（688999.SH）认缴三成，瀚砺智能没有回应。", ["瀚砺智能", "瀚砺智能"]), ("云栈数科(06666.HK)跟投。", ["云栈数科"]),
        ("格睿新材（股票代码：301777）跌停。", ["格睿新材"]), ("公司股票（证券代码：301777）跌停。", []), ("全年销量（202511）下降。", []),
    ])
    func knowsCompaniesByTheirStockCodes(_ text: String, _ companies: [String]) throws {
        #expect(try MarkedSentence.entities(text).map(\.canonical) == companies)
    }

    /// A name that alone says what it names is one wherever it stands, but not within a longer one.
    @Test(arguments: [
        ("植田和男说，时机还没有到。", Entity.Kind.person, "植田和男"), ("大家都认识张本智和。", .person, "张本智和"),
        ("青藏高原昨天下了一场雪。", .location, "青藏高原"), ("货物从恰巴哈尔运来。", .location, "恰巴哈尔"),
        ("他在班加西大学任教。", .organization, "班加西大学"),
    ])
    func knowsPlainNames(_ text: String, _ kind: Entity.Kind, _ name: String) throws {
        let entities = try MarkedSentence.entities(text)
        #expect(entities.map(\.canonical) == [name])
        #expect(entities.map(\.kind) == [kind])
    }

    @Test func keepsPlacesApartFromTheirCompanies() throws {
        let text = "山东省港口集团青岛港有限公司（以下简称“青岛港公司”）昨日开会。青岛港公司说，船停在青岛港。"
        let entities = try MarkedSentence.entities(text)
        #expect(entities.contains { $0.kind == .organization })
        #expect(entities.last.map { [$0.kind.rawValue, $0.canonical] } == ["location", "青岛港"])
    }

    @Test(arguments: ["总价款贰佰叁拾伍万元整。", "付了伍万元整。"])
    func takesNoAmountForAPerson(_ text: String) throws {
        #expect(try MarkedSentence.entities(text).allSatisfy { $0.kind != .person })
    }

    @Test func givesNamesInsideNames() throws {
        let school = try #require(try MarkedSentence.entities("他在成都工业学院工作。").first)
        #expect(school.canonical == "成都工业学院")
        #expect(school.children.map(\.canonical) == ["成都"])
        #expect(school.children.first?.kind == .location)
    }

    @Test func givesNamesOfTheDocumentInsideNames() throws {
        let text = "深圳市远帆电子有限公司（以下简称“远帆电子”）昨日开会。远帆电子党委发布通知。"
        let committee = try #require(try MarkedSentence.entities(text).last)
        #expect(committee.canonical == "远帆电子党委")
        #expect(committee.children.map(\.canonical) == ["深圳市远帆电子有限公司"])
    }

    @Test(arguments: [
        ("检察院对犯罪嫌疑人李某某批准逮捕。", ["李某某"]), ("他们于某日离开了。", []),
        ("被告人吴某甲、吴某乙均未上诉。", ["吴某甲", "吴某乙"]), ("原告周某为甲方。", ["周某"]),
    ])
    func keepsWithheldNamesWhole(_ text: String, _ people: [String]) throws {
        #expect(try MarkedSentence.entities(text).filter { $0.kind == .person }.map(\.canonical) == people)
    }

    @Test func findsClearNamesAgain() throws {
        let text = "总经理贺巍介绍了情况。企业要发展,贺巍认为,离不开人才。"
        #expect(try MarkedSentence.entities(text).filter { $0.canonical == "贺巍" }.count == 2)
    }
}
