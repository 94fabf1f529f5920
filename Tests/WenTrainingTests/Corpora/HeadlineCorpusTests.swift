import Testing
import WenKeywords
import WenSegmentation
import WenTraining

@Suite struct HeadlineCorpusTests {
    static let stories = """
        云溪芯片产业园今天开工
        云溪芯片产业园今天在城东开工。园区负责人说,芯片产业园建成后,将有四十家企业入驻,从业人员可达三千人。

        没有正文的标题

        芯片产业园首批企业签约云溪
        开工仅一周,云溪芯片产业园就迎来首批企业。园区负责人说,从业人员的住房也在城东建设,企业可以放心入驻。

        云溪图书馆延长开放时间
        从下周起,云溪图书馆每天晚上九点闭馆,周末也照常开放,读者可以在夜里借书还书。
        """

    private func corpus(_ change: (inout HeadlineCorpus.Options) -> Void = { _ in }) throws -> HeadlineCorpus {
        var options = HeadlineCorpus.Options()
        options.textBytes = 60...12_000
        // Of three stories all words are rare.
        options.likeness = 0.05...0.9
        change(&options)
        return HeadlineCorpus(Self.stories, segmenter: try LatticeSegmenter(), options: options)
    }

    @Test func takesWhatHeadlinesOfRelatedStoriesName() throws {
        let texts = try corpus().texts
        // The library is in no other headline.
        #expect(texts.map(\.document.title) == ["云溪芯片产业园今天开工", "芯片产业园首批企业签约云溪"])
        for (text, headline) in zip(texts, texts.reversed().map { $0.document.title ?? "" }) {
            #expect(text.keywords.contains { $0.hasSuffix("产业园") })
            // The longest of those that overlap, all of the text.
            #expect(text.keywords.allSatisfy { headline.contains($0) && text.document.text.contains($0) })
            #expect(text.keywords.allSatisfy { keyword in text.keywords.count { $0.contains(keyword) } == 1 })
        }
    }

    @Test func takesAsManyAsAskedFor() throws {
        #expect(try corpus { $0.limit = 1 }.texts.count == 1)
        #expect(try corpus { $0.limit = 0 }.texts.isEmpty)
        #expect(
            try corpus {
                $0.minimumIdf = 100
                $0.minimumNameIdf = 100
            }.texts.isEmpty)
        #expect(try corpus { $0.textBytes = 10_000...12_000 }.texts.isEmpty)
    }
}
