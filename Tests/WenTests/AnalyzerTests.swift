import Testing
@testable import Wen
@testable import WenSegmentation

@Suite struct AnalyzerTests {
    static let document = Document(
        "成都澄湖生物科技股份有限公司(简称“澄湖生物”)总经理许知行表示,前三季度营业收入4511亿元,同比增长12.4%。", title: "澄湖生物业绩增长")

    /// Tasks, and whether quantities, indicators, entities and keywords are found.
    static let tasks: [(Analyzer.Tasks, [Bool])] = [
        ([], [false, false, false, false]), (.quantities, [true, false, false, false]),
        (.indicators, [true, true, false, false]), (.entities, [false, false, true, false]),
        (.keywords, [false, false, false, true]), (.standard, [true, false, true, true]),
        (.all, [true, true, true, true]),
    ]

    @Test(arguments: tasks)
    func doesWhatItIsAskedFor(_ tasks: Analyzer.Tasks, _ expected: [Bool]) throws {
        var options = Analyzer.Options()
        options.tasks = tasks
        let analysis = try Analyzer(options: options).analyze(Self.document)
        let found = [
            !analysis.quantities.isEmpty, !analysis.indicators.isEmpty, !analysis.entities.isEmpty,
            !analysis.keywords.isEmpty,
        ]
        #expect(found == expected)
        // Quantities alone look at few of the words.
        #expect(analysis.segmentation.tokens.isEmpty == (tasks == .quantities))
    }

    /// Words that overlap would make keywords twice.
    @Test(arguments: tasks)
    func refusesTasksOnOverlappingWords(_ tasks: Analyzer.Tasks, _: [Bool]) throws {
        var options = Analyzer.Options()
        options.granularity = .search
        options.tasks = tasks
        if tasks.isEmpty {
            #expect(try Analyzer(options: options).analyze(Document("北京大学")).segmentation.tokens.count == 3)
        } else {
            #expect(throws: SegmenterError.overlappingWords) { try Analyzer(options: options) }
        }
    }

    @Test func refusesTheWordsOfAnotherText() async {
        await #expect(processExitsWith: .failure) {
            let other = SegmentedText(Document("营商/vn 环境/n 好/a 。/w"))
            _ = try Analyzer().makeWorker().analyze(Document("短"), other.segmentation)
        }
    }

    /// Keywords need the sentences of those texts alone that are searched for names.
    @Test(arguments: [(String(repeating: KeywordNamesTests.plain, count: 9), false), (KeywordNamesTests.plain, true)])
    func leavesOutSentencesThatNoStepNeeds(_ text: String, _ areNeeded: Bool) throws {
        let document = Document(text, title: "宁川市的控制方法")
        var options = Analyzer.Options()
        options.tasks = .keywords
        let all = try Analyzer(options: options).analyze(document)
        options.findsAllSentences = false
        let needed = try Analyzer(options: options).analyze(document)
        #expect(!all.segmentation.sentences.isEmpty)
        #expect(needed.segmentation.sentences.isEmpty != areNeeded)
        #expect(needed.keywords == all.keywords)
        options.tasks = .all
        #expect(try !Analyzer(options: options).analyze(document).segmentation.sentences.isEmpty)
    }

    @Test(arguments: tasks)
    func analysesManyAsEachByItself(_ tasks: Analyzer.Tasks, _: [Bool]) throws {
        var options = Analyzer.Options()
        options.tasks = tasks
        let worker = try Analyzer(options: options).makeWorker()
        let texts = ["", "许知行出席。", "\u{0}\n\n", "他在宁川市说,增长了3.5%。许知行也在。", "GDP"]
        let documents = texts.map { Document($0) } + [Self.document]
        let together = worker.analyze(documents)
        #expect(together.count == documents.count)
        for (document, analysis) in zip(documents, together) {
            let alone = worker.analyze(document)
            #expect(analysis.document.utf8 == document.utf8)
            #expect(analysis.segmentation.tokens == alone.segmentation.tokens)
            #expect(analysis.segmentation.sentences == alone.segmentation.sentences)
            #expect(analysis.quantities == alone.quantities)
            #expect(analysis.indicators == alone.indicators)
            #expect(analysis.entities == alone.entities)
            #expect(analysis.keywords == alone.keywords)
        }
    }

    @Test func keywordsAreTheSameWithAndWithoutOtherTasks() throws {
        var options = Analyzer.Options()
        options.tasks = .keywords
        #expect(
            try Analyzer(options: options).analyze(Self.document).keywords
                == Analyzer().analyze(Self.document).keywords)
    }

    @Test(arguments: Engine.allCases)
    func givesTheSameOnEveryRun(_ engine: Engine) async throws {
        var options = Analyzer.Options()
        options.engine = engine
        let analyzer = try Analyzer(options: options)
        let first = analyzer.analyze(Self.document)
        let worker = analyzer.makeWorker()
        _ = worker.analyze(Document("别的文本,3%。"))
        let others =
            [worker.analyze(Self.document)]
            + (await withTaskGroup { group in
                for _ in 0..<4 { group.addTask { analyzer.analyze(Self.document) } }
                return await group.reduce(into: []) { $0.append($1) }
            })
        for other in others {
            #expect(other.segmentation.tokens == first.segmentation.tokens)
            #expect(other.quantities == first.quantities)
            #expect(other.entities == first.entities)
            #expect(other.keywords == first.keywords)
        }
    }

    /// A model is asked for in vain where the engine has none, and where its file is none.
    @Test(arguments: [
        (Engine.icu, SegmenterError.needlessModel(file: "/nowhere/model.bin", engine: "icu")),
        (.lattice, .needlessModel(file: "/nowhere/model.bin", engine: "lattice")),
        (.model, .model(ModelFileError(.unreadable("No such file or directory"), file: "/nowhere/model.bin"))),
    ])
    func saysWhyAModelCannotBeUsed(_ engine: Engine, _ error: SegmenterError) {
        var options = Analyzer.Options()
        options.engine = engine
        options.model = "/nowhere/model.bin"
        #expect(throws: error) { try Analyzer(options: options) }
        #expect(error.description.hasPrefix("Opening "))
    }
}
