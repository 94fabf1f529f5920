import Testing
import WenKeywords
import WenSegmentation
import WenTraining

@Suite struct HeadlineCorpusTests {
    static let stories = """
        云溪芯片产业园今天开工
        云溪芯片产业园今天在城东开工。园区负责人说,芯片产业园建成后,将有四十家企业入驻。

        没有正文的标题

        云溪图书馆延长开放时间
        从下周起,云溪图书馆每天晚上九点闭馆,周末也照常开放,读者可以在夜里借书还书。
        """

    private func corpus(_ change: (inout HeadlineCorpus.Options) -> Void = { _ in }) throws -> HeadlineCorpus {
        var options = HeadlineCorpus.Options()
        options.textBytes = 60...12_000
        change(&options)
        return HeadlineCorpus(Self.stories, segmenter: try LatticeSegmenter(), options: options)
    }

    @Test func takesWhatHeadlineAndTextShare() throws {
        let texts = try corpus().texts
        #expect(texts.count == 2)
        #expect(texts[0].keywords.contains { $0.hasSuffix("产业园") })
        #expect(texts[1].keywords.contains { $0.contains("图书馆") })
        // The longest of those that overlap, none without its text, and no headline to copy from.
        for text in texts {
            #expect(text.document.title == nil)
            #expect(text.keywords.allSatisfy { text.document.text.contains($0) })
            #expect(text.keywords.allSatisfy { keyword in text.keywords.count { $0.contains(keyword) } == 1 })
        }
    }

    @Test func takesAsManyAsAskedFor() throws {
        #expect(try corpus { $0.limit = 1 }.texts.count == 1)
        #expect(try corpus { $0.limit = 0 }.texts.isEmpty)
        #expect(try corpus { $0.minimumIdf = 100 }.texts.isEmpty)
        #expect(try corpus { $0.textBytes = 10_000...12_000 }.texts.isEmpty)
    }
}
