import Testing
import WenCorpus
import WenSegmentation

@Suite struct StringCountsTests {
    /// 沐峦 is a word: always whole, among changing neighbours. 司沐 and 峦建 are none.
    static let text = [
        "公司沐峦建厂", "投资沐峦成功", "看好沐峦前景", "参观沐峦车间", "介绍沐峦产品", "公司沐峦建厂", "祝贺沐峦上市", "采访沐峦员工",
    ].joined(separator: "。")

    private func words(_ change: (inout NewWord.Options) -> Void = { _ in }, known: Set<String> = []) -> [NewWord] {
        var options = NewWord.Options()
        options.minimumCohesion = 2
        change(&options)
        var counts = StringCounts()
        counts.add(Document(Self.text))
        return counts.newWords(options: options) { known.contains($0) }
    }

    /// By hand: 48 characters; 沐 and 峦 occur 8 times each, 沐峦 8 times: log₂(8 · 48 / 64) = 2.585. Before it stand 司
    /// twice and six others once, so the entropy is 3 − 2/8 = 2.75; behind it 建 twice and six others: the same.
    @Test func measuresAWord() throws {
        let word = try #require(words().first)
        #expect(words().map(\.word) == ["沐峦"])
        #expect(word.count == 8)
        #expect(abs(word.cohesion - 2.585) < 0.001)
        #expect(abs(word.leftEntropy - 2.75) < 1e-9 && abs(word.rightEntropy - 2.75) < 1e-9)
    }

    @Test func leavesOutWhatIsKnownOrRareOrBound() {
        #expect(words(known: ["沐峦"]).isEmpty)
        #expect(words { $0.minimumCount = 9 }.isEmpty)
        #expect(words { $0.minimumEntropy = 2.8 }.isEmpty)
        #expect(words { $0.minimumCohesion = 2.6 }.isEmpty)
    }

    @Test func marksAreNeighboursOfTheirOwn() throws {
        var counts = StringCounts()
        counts.add(Document(Array(repeating: "沐峦", count: 8).joined(separator: ",")))
        let word = try #require(
            counts.newWords(
                options: {
                    var options = NewWord.Options(); options.minimumCohesion = 0; return options
                }()
            ).first)
        #expect(word.leftEntropy == 3 && word.rightEntropy == 3)
    }

    @Test(arguments: [("12沐峦", 0.0, 3.0), ("沐峦12", 3.0, 3.0)])
    func numbersBeforeAreOneNeighbour(_ text: String, _ left: Double, _ right: Double) throws {
        var counts = StringCounts()
        counts.add(Document(Array(repeating: text, count: 8).joined(separator: "。")))
        var options = NewWord.Options()
        options.minimumCohesion = 0
        options.minimumEntropy = 0
        let word = try #require(counts.newWords(options: options).first)
        #expect(word.word == "沐峦")
        #expect(word.leftEntropy == left && word.rightEntropy == right)
    }

    @Test func partsAddUpToTheWhole() {
        var sum = StringCounts()
        for line in Self.text.split(separator: "。") {
            var part = StringCounts()
            part.add(Document(String(line)))
            sum.merge(part)
        }
        var options = NewWord.Options()
        options.minimumCohesion = 2
        #expect(sum.newWords(options: options) == words())
        #expect(sum.characters == 48)
    }

    @Test(arguments: ["", "的", "a b c", "12", "😀", "カタカナ", "𠮷𠮷"])
    func findsNothingWhereNothingIs(_ text: String) {
        var counts = StringCounts()
        counts.add(Document(text))
        #expect(counts.newWords().isEmpty)
    }
}
