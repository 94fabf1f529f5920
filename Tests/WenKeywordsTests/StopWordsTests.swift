import Testing
import WenKeywords

@Suite struct StopWordsTests {
    @Test(arguments: ["的", "我们", "我們", "记者", "記者", "The", "因为", "女士"])
    func standardHas(_ word: String) {
        #expect(StopWords.standard.contains(word))
        #expect(!StopWords.none.contains(word))
    }

    @Test(arguments: ["芯片", "营商环境", "中国", "", "#"])
    func standardHasNot(_ word: String) {
        #expect(!StopWords.standard.contains(word))
    }

    @Test func readsLines() {
        let words = StopWords(lines: "# a comment\n  公司 \r\nGDP\n\n")
        #expect(words.contains("公司") && words.contains("gdp"))
        #expect(!words.contains("#") && !words.contains("comment") && !words.contains(""))
        #expect(words.adding(["企业"]).contains("企业") && !words.contains("企业"))
    }
}
