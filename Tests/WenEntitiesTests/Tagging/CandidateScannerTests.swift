import Testing
import WenSegmentation

@testable import WenEntities

/// Candidates come sorted, each once, with all that made them.
@Suite struct CandidateScannerTests {
    private static let texts = [
        "西园街道党工委书记张毅、成都工业学院校长林双和约翰·史密斯出席。", "", "GDP GDP GDP", "《人民日报》记者欧阳明日报道", "张张张张张张",
    ]

    @Test(arguments: texts) func candidatesAreInOrder(_ text: String) throws {
        let candidates = try CandidateScannerTests.candidates(in: text).map(\.candidate)
        for (one, other) in zip(candidates, candidates.dropFirst()) {
            #expect((one.end, one.start) < (other.end, other.start))
        }
        #expect(candidates.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= text.unicodeScalars.count })
    }

    /// Two countries are no person, nor is one Latin word that is not known as a name or written like one, nor half of a
    /// longer name.
    @Test(arguments: [
        ("美伊冲突", "美伊", false), ("伊方表示", "伊方", false), ("韩方明认为", "韩方明", true),
        ("分析师Elena说", "Elena", true), ("下载APP安装", "APP", false), ("他说ist verrückt吧", "ist verrückt", false),
        ("顾问LarryKudlow说", "LarryKudlow", true), ("部长本-格维尔说", "本-格维尔", true),
        ("分析师Brian Rhoney说", "Brian Rhoney", true), ("分析师Brian Rhoney说", "Brian", false),
        ("国王卡洛斯二世即位", "卡洛斯二世", true), ("国王卡洛斯二十日即位", "卡洛斯二十", false),
        ("沐笙走进教室", "沐笙", true), ("老师走进教室", "老师", false),
        ("我对于辉说", "于辉", true), ("张倩来了", "张倩", true),
        ("被告人郭力犯受贿罪", "郭力犯", false), ("对此瓦莱丽·戈皮纳特说", "瓦莱丽·戈皮纳特", true),
        ("对此瓦莱丽·戈皮纳特说", "此瓦莱丽·戈皮纳特", false), ("对此瓦莱丽·戈皮纳特说", "瓦莱丽·戈皮纳特说", false),
        ("储总来了", "储", true), ("章阿姨来了", "章", true), ("储存来了", "储", false),
        ("旁听的贺、时、尤三人", "贺", true), ("旁听的贺、时、尤三人", "时", true), ("旁听的贺、时、尤三人", "尤", true),
        ("旁听的贺、", "贺", false), ("民警高洁多问了一句", "高洁", true), ("他的品格高洁", "高洁", false),
        ("书记佃树生也作了检讨", "佃树生", true), ("向种老师请教", "种", true), ("覃姐和田姐来了", "田", true),
        ("门将哈里·凯恩梅开二度", "哈里·凯恩", true), ("总理欧尔班-维克多说", "欧尔班-维克多", true),
    ])
    func tellsWhatMayBeAPerson(_ text: String, _ name: String, _ mayBePerson: Bool) throws {
        #expect(try CandidateScannerTests.names(.person, in: text).contains(name) == mayBePerson)
    }

    /// No adverb and no pronoun stands in the name of an organisation, and it starts with no preposition; a single character
    /// of a coined name may look like one.
    @Test(arguments: [
        ("部队各级党委书记出席", "部队各级党委", false), ("双方共同推动二十国集团发展", "双方共同推动二十国集团", false),
        ("双方共同推动二十国集团发展", "二十国集团", true), ("关于教育部的决定", "关于教育部", false),
        ("中自环保科技股份有限公司上市", "中自环保科技股份有限公司", true),
        ("长河储能A股收跌", "长河储能A股", false),
        ("据英国《金融时报》报道", "英国《金融时报》", true), ("据英国《金融时报》报道", "金融时报", true),
        ("阅读《金融时报》的人", "阅读《金融时报》", false),
        ("瀚砺智能（688999.SH）涨停", "瀚砺智能", true), ("瀚砺智能(证券代码：688999)涨停", "瀚砺智能", true),
        ("公告（202511）发布", "公告", false), ("瀚砺智能（01713）涨停", "瀚砺智能", true),
        ("加拿大农业部长来访", "加拿大农业部", true), ("出席的移民局长说", "移民局", true),
        ("海昶智能与浙江大学宁波科创中心共建", "浙江大学宁波科创中心", true),
        ("海昶智能与浙江大学宁波科创中心共建", "海昶智能与浙江大学宁波科创中心", false),
        ("成都市人力资源和社会保障局通知", "成都市人力资源和社会保障局", true),
        ("综合保税区党委发文", "综合保税区党委", true), ("中国电信宣布降价", "中国电信", true),
        ("ST明诚涨停", "ST明诚", true), ("*ST远帆涨停", "*ST远帆", true), ("他说。《晨风台》登了", "晨风台", true),
        ("晶澳、航天宏图、隆基跟涨", "航天宏图", true), ("对接的是航天宏图方面", "航天宏图", false),
        ("灵机天赐首席执行官说", "灵机天赐", true), ("早盘，地瓜、天合走强", "地瓜", true), ("早盘地瓜走强", "地瓜", false),
        ("\u{3000}\u{3000}灵机天赐首席执行官说", "灵机天赐", true),
        ("由三星LSI供货", "三星LSI", true),
    ])
    func tellsWhatMayBeAnOrganization(_ text: String, _ name: String, _ mayBeOrganization: Bool) throws {
        #expect(try CandidateScannerTests.names(.organization, in: text).contains(name) == mayBeOrganization)
    }

    /// A place of one character may be a part of a word; nearly any stands for a country beside 中 and before what two share.
    @Test(arguments: [
        ("总理访华期间", "华", true), ("江淮流域有雨", "江淮", true), ("中方与葡方会谈", "葡", true),
        ("在318国道行驶", "318国道", true), ("走到胜利北路", "胜利北路", true), ("到刚果（金）去", "刚果（金）", true),
        ("到麦洛维大坝参观", "麦洛维大坝", true), ("庆春东路段封闭", "庆春东路", true),
        ("祝贺中委建交五十周年", "委", true), ("萨中两国签署协议", "萨", true), ("全体中委出席会议", "委", false),
    ])
    func tellsWhatMayBeAPlace(_ text: String, _ name: String, _ mayBePlace: Bool) throws {
        #expect(try CandidateScannerTests.names(.location, in: text).contains(name) == mayBePlace)
    }

    /// The candidates that may be of a kind, as they are written.
    private static func names(_ kind: Candidate.Kinds, in text: String) throws -> [String] {
        try candidates(in: text).filter { $0.candidate.kinds.isSuperset(of: kind) }.map(\.name)
    }

    /// The candidates of a text, and how each is written.
    private static func candidates(in text: String) throws -> [(candidate: Candidate, name: String)] {
        let document = Document(text)
        var reader = CandidateReader()
        reader.begin(document, try DocumentSegmenter(ModelSegmenter()).segment(document), .embedded)
        var found: [(candidate: Candidate, name: String)] = []
        while reader.advance() {
            for candidate in reader.candidates {
                let range = reader.window.byteRange(candidate.start..<candidate.end, in: document)
                found.append((candidate, document.text(in: range)))
            }
        }
        return found
    }

    @Test func sourcesOfOneStretchAreJoined() {
        var candidates = [
            Candidate(.person, 2..<4, .shortPerson, given: 3), Candidate(.all, 0..<4, .quoted),
            Candidate(.organization, 2..<4, .headed, head: 3), Candidate(.location, 0..<2, .tagged),
        ]
        var sorter = CandidateSorter()
        sorter.sortAndMerge(&candidates, unitCount: 4)
        #expect(
            candidates == [
                Candidate(.location, 0..<2, .tagged), Candidate(.all, 0..<4, .quoted),
                Candidate([.person, .organization], 2..<4, [.shortPerson, .headed], given: 3, head: 3),
            ])
    }
}
