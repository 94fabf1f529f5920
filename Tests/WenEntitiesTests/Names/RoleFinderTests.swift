import Testing
import WenEntities
import WenSegmentation

@Suite struct RoleFinderTests {
    @Test(arguments: [
        ("西园街道党工委书记张毅参加了活动。", "张毅", "书记", "西园街道党工委"),
        ("西园街道菁创党委副书记林双表示。", "林双", "副书记", "西园街道菁创党委"),
        ("茅台集团党委书记、董事长丁雄军出席。", "丁雄军", "书记、董事长", "茅台集团党委"),
        ("王旭东任故宫博物院院长。", "王旭东", "院长", "故宫博物院"),
        ("梁文彬，北川电子有限公司CEO，昨天来到成都。", "梁文彬", "CEO", "北川电子有限公司"),
        ("清华大学教授李文博、孙雅琴出席。", "孙雅琴", "教授", "清华大学"),
        ("时任清华大学校长的李文博出席。", "李文博", "校长", "清华大学"),
        ("被告人郭力犯受贿罪。", "郭力", "被告人", nil),
        ("远帆电子有限公司原总经理陈志强说。", "陈志强", "总经理", "远帆电子有限公司"),
        ("远帆电子有限公司前任总经理陈志强说。", "陈志强", "总经理", "远帆电子有限公司"),
        ("远帆电子有限公司销售部经理陈志强说。", "陈志强", "经理", "远帆电子有限公司"),
        // A country stands between.
        ("清华大学在北京的主任李文博说。", "李文博", "主任", nil),
        ("李文博,董事长陈志强都来了。", "李文博", nil, nil),
        ("清华大学教授李文博说。", "李文博", "教授", "清华大学"),
        ("昨天，董事长陈志强辞职。", "陈志强", "董事长", nil),
        ("本报记者 李超 摄", "李超", "本报记者", nil),
        // How people are addressed is no role.
        ("张毅先生来了。", "张毅", nil, nil),
        ("张毅先生现任董事长。", "张毅", "董事长", nil),
        ("陈志强先生、财务总监吴静女士出席。", "吴静", "财务总监", nil), ("邻居章阿姨接到电话。", "章", nil, nil),
        ("李文博，清华大学教授，昨天来到成都。", "李文博", "教授", "清华大学"),
    ])
    func tellsRoles(_ text: String, _ name: String, _ title: String?, _ organization: String?) throws {
        let person = try #require(try MarkedSentence.entities(text).first { $0.canonical == name })
        #expect(person.kind == .person)
        #expect(person.role == title.map { Entity.Role(title: $0, organization: organization) })
    }

    /// A rank before a title belongs to it, whether the list has both or not.
    @Test(arguments: [
        ("日本副外长林正芳表示欢迎。", "林正芳", "副外长", nil), ("远帆电子有限公司联席总经理陈志强说。", "陈志强", "联席总经理", "远帆电子有限公司"),
        ("国家统计局首席统计师李文博解读。", "李文博", "首席统计师", "国家统计局"),
        ("远帆证券首席宏观分析师陈志强认为。", "陈志强", "首席宏观分析师", "远帆证券"),
        ("中央气象台首席预报员李文博介绍。", "李文博", "首席预报员", "中央气象台"),
        ("梅陵市农业局高级农艺师林双说。", "林双", "高级农艺师", "梅陵市农业局"),
        ("海港队主帅陈志强说。", "陈志强", "主帅", "海港队"), ("香港特首陈志强表示。", "陈志强", "特首", nil),
        ("上士陈志强受伤。", "陈志强", "上士", nil), ("陈志强大校答问。", "陈志强", "大校", nil),
        ("日本财务大臣林正芳说。", "林正芳", "财务大臣", nil), ("陈志强担任常务副会长。", "陈志强", "常务副会长", nil),
    ])
    func tellsRanks(_ text: String, _ name: String, _ title: String, _ organization: String?) throws {
        try tellsRoles(text, name, title, organization)
    }

    /// A title that is a verb too is one where nothing that it does stands behind it.
    @Test(arguments: [
        ("李文博主持校务多年。", "李文博", nil), ("李文博代表公司领奖。", "李文博", nil), ("李文博代表说，情况有所好转。", "李文博", "代表"),
    ])
    func tellsVerbsFromTitles(_ text: String, _ name: String, _ title: String?) throws {
        try tellsRoles(text, name, title, nil)
    }

    /// What stands between an organisation and a title does not part them.
    @Test(arguments: [
        ("腾讯控股董事会主席陈志强发言。", "陈志强", "主席", "腾讯控股"), ("特斯拉全球副总裁林双发文。", "林双", "副总裁", "特斯拉"),
        ("字节跳动中国区负责人林双表示。", "林双", "负责人", "字节跳动"),
        ("最高人民法院审判委员会专职委员李文博介绍。", "李文博", "专职委员", "最高人民法院"),
        ("北京互联网法院综合审判一庭庭长林双说。", "林双", "庭长", "北京互联网法院"),
        ("北京协和医院儿科副主任李文博说。", "李文博", "副主任", "北京协和医院儿科"),
        ("华西医院全科医生李文博说。", "李文博", "医生", "华西医院"),
    ])
    func tellsRolesBehindDepartments(_ text: String, _ name: String, _ title: String, _ organization: String?) throws {
        try tellsRoles(text, name, title, organization)
    }

    /// Who has nothing but a post in a list has it where the person before has one.
    @Test(arguments: [
        ("华为董事长陈志强、轮值董事长李文博和财务总监林双出席。", "李文博", "轮值董事长", "华为"),
        ("华为董事长陈志强、轮值董事长李文博和财务总监林双出席。", "林双", "财务总监", "华为"),
        ("北京大学校长李文博先生、党委书记林双出席。", "林双", "党委书记", "北京大学"),
        ("清华大学教授李文博和诗人林双出席。", "林双", "诗人", nil), ("清华大学校长李文博说，主任林双没有来。", "林双", "主任", nil),
        ("华为董事长陈志强、国务委员林双出席。", "林双", "国务委员", nil),
    ])
    func sharesOrganizationsInLists(_ text: String, _ name: String, _ title: String, _ organization: String?) throws {
        try tellsRoles(text, name, title, organization)
    }

    /// The organisation and the title are told apart where they share characters.
    @Test(arguments: [
        ("经济部长林双表示欢迎。", "林双", "部长", "经济部"), ("美国国防部长陈志强说。", "陈志强", "部长", "美国国防部"),
        ("外交部長林雙指出。", "林雙", "部長", "外交部"), ("行政院長林雙說。", "林雙", "院長", "行政院"),
        ("江西省委书记陈志强主持会议。", "陈志强", "书记", "江西省委"), ("李家村党支部书记陈志强说。", "陈志强", "书记", "李家村党支部"),
        ("香港财政司司长陈志强说。", "陈志强", "司长", "香港财政司"), ("宜宾市委常委、副市长陈志强出席。", "陈志强", "常委、副市长", "宜宾市委"),
        // More goes with such a title.
        ("国务委员兼国防部长陈志强出席。", "陈志强", "国务委员兼国防部长", nil), ("省委书记陈志强主持会议。", "陈志强", "书记", "省委"),
    ])
    func partsOrganizationsFromTitles(_ text: String, _ name: String, _ title: String, _ organization: String?) throws {
        try tellsRoles(text, name, title, organization)
    }
}
