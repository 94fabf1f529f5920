import Testing
import WenEntities
import WenSegmentation

@Suite struct CanonicalNamesTests {
    @Test(arguments: [
        ("成都青柳生物科技股份有限公司(简称“青柳公司”)昨日上市。青柳公司表示满意。", "青柳公司", "成都青柳生物科技股份有限公司"),
        ("深圳市远帆电子有限公司（以下简称“远帆电子”）成立。远帆电子位于深圳。", "远帆电子", "深圳市远帆电子有限公司"),
        ("世界贸易组织（下称世贸组织）召开会议。世贸组织说。", "世贸组织", "世界贸易组织"),
        ("深圳市远帆电子有限公司（“远帆电子”）成立。", "远帆电子", "深圳市远帆电子有限公司"),
        ("深圳市远帆电子有限公司发布公告。远帆电子股价上涨。", "远帆电子", "深圳市远帆电子有限公司"),
        ("北京市天河教育投资有限公司,以下简称“天河教育”。", "天河教育", "北京市天河教育投资有限公司"),
        ("中国华电集团有限公司发布公告。中国华电集团表示满意。", "中国华电集团", "中国华电集团有限公司"),
    ])
    func leadsShortNamesToFullNames(_ text: String, _ short: String, _ full: String) throws {
        let bytes = Array(text.utf8)
        let mentions = try MarkedSentence.entities(text).filter {
            String(decoding: bytes[$0.range], as: UTF8.self) == short
        }
        #expect(!mentions.isEmpty)
        #expect(mentions.allSatisfy { $0.canonical == full && $0.kind == .organization })
    }

    /// Short forms that the text does not explain, by the form of the full name.
    @Test(arguments: [
        ("深圳市远帆电子有限公司被罚，远帆公司回应。", "远帆公司", "深圳市远帆电子有限公司"),
        ("梅陵市中级人民法院受理此案。梅陵中院昨天作出判决。", "梅陵中院", "梅陵市中级人民法院"),
        ("江苏省高级人民法院维持原判。江苏高院认为证据充分。", "江苏高院", "江苏省高级人民法院"),
        ("深圳市南山区人民法院判决，南山法院称。", "南山法院", "深圳市南山区人民法院"),
        ("TCL集团发布公告。TCL表示满意。", "TCL", "TCL集团"),
        ("国家发展和改革委员会通知，国家发改委称。", "国家发改委", "国家发展和改革委员会"),
        // Two courts may be meant.
        ("江苏省高级人民法院和浙江省高级人民法院通知，高院称。", "高院", nil),
    ])
    func leadsShortFormsToFullNames(_ text: String, _ short: String, _ full: String?) throws {
        let utf8 = Array(text.utf8)
        let entity = try MarkedSentence.entities(text).last { String(decoding: utf8[$0.range], as: UTF8.self) == short }
        #expect(entity?.canonical == full)
    }

    /// A body, a group or a maker is not the company that is named after it, or that it has somewhere.
    @Test(arguments: [
        ("北京大学科技园有限公司成立。北京大学表示满意。", "北京大学"),
        ("国网湖南省电力有限公司发布公告。国网表示满意。", "国网"),
        ("特斯拉（上海）有限公司成立。特斯拉表示满意。", "特斯拉"),
        ("上海电气风电集团股份有限公司成立。上海电气表示满意。", "上海电气"),
    ])
    func keepsBodiesApartFromTheirCompanies(_ text: String, _ body: String) throws {
        let found = try MarkedSentence.entities(text).map(\.canonical)
        #expect(found.count == 2 && found.last == body)
    }

    /// The first characters of words, and names that only a table knows.
    @Test(arguments: [
        ("中国足球协会发布通知。中国足协要求整改。", "中国足协", "中国足球协会"), ("浙江大学发布成果。浙大表示满意。", "浙大", "浙江大学"),
        ("哈尔滨工业大学迎来校庆。哈工大校长出席。", "哈工大", "哈尔滨工业大学"), ("中国科学院昨天宣布。中科院表示满意。", "中科院", "中国科学院"),
        ("世界卫生组织宣布疫情结束。世卫组织说。", "世卫组织", "世界卫生组织"), ("最高人民法院发布意见。最高法要求落实。", "最高法", "最高人民法院"),
        ("最高人民检察院发布案例。最高检指出。", "最高检", "最高人民检察院"),
        ("北京市第一中级人民法院受理此案。北京一中院昨天宣判。", "北京一中院", "北京市第一中级人民法院"),
        ("中国人民银行昨天发布数据。央行表示满意。", "央行", "中国人民银行"), ("上海证券交易所发布公告。上交所表示欢迎。", "上交所", "上海证券交易所"),
        ("美国联邦储备委员会宣布降息。美联储表示满意。", "美联储", "美国联邦储备委员会"),
        ("宁德时代新能源科技股份有限公司发布公告。宁德时代股价上涨。", "宁德时代", "宁德时代新能源科技股份有限公司"),
        // Without the full name nobody is meant but itself.
        ("央行昨天表示满意。", "央行", "央行"),
        // 中行 is 中国银行 alone; two schools may be meant.
        ("中国工商银行发布公告。中行表示满意。", "中行", "中行"), ("南京大学和南昌大学开学。南大表示欢迎。", "南大", "南大"),
        ("江苏省纪委和江苏省委开会。", "江苏省委", "江苏省委"),
    ])
    func leadsInitialsToFullNames(_ text: String, _ short: String, _ full: String) throws {
        try leadsShortFormsToFullNames(text, short, full)
    }

    /// Surnames, familiar forms of address and given names, where one person may be meant.
    @Test(arguments: [
        ("李长根今年六十岁。老李种了一辈子地。", "李长根"), ("陈燕是护士。小陈说，她喜欢这份工作。", "陈燕"), ("王楚钦夺得冠军。楚钦赛后说，今天不错。", "王楚钦"),
        ("陈燕和陈志强是护士。小陈说，她喜欢这份工作。", "小陈"),
    ])
    func leadsShortNamesToPeople(_ text: String, _ full: String) throws {
        let people = try MarkedSentence.entities(text).filter { $0.kind == .person }
        #expect(people.last?.canonical == full)
    }
}
