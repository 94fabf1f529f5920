import Testing
import WenSegmentation

@Suite struct SegmentedTextTests {
    private func words(_ text: SegmentedText) -> [String] {
        text.segmentation.tokens.map { text.document.text(in: $0.range) }
    }

    @Test func readsWordsAndTags() {
        let text = SegmentedText(Document("营商/vn 环境/n 好/a 。/w\n云溪/ns", id: "a"))
        #expect(text.document.text == "营商环境好。\n云溪" && text.document.id == "a")
        #expect(words(text) == ["营商", "环境", "好", "。", "\n", "云溪"])
        #expect(text.segmentation.tokens.map(\.tag) == [.vn, .n, .a, .w, nil, .ns])
        #expect(text.segmentation.tokens.map(\.kind) == [.word, .word, .word, .punctuation, .newline, .word])
        #expect(text.segmentation.sentences.count == 2)
    }

    @Test(arguments: [
        ("营商 环境 。", "营商环境。"), ("machine learning 方法", "machine learning方法"), ("GDP 增长 6.1% ,", "GDP增长6.1%,"),
        ("100 km/h 的 车", "100 km/h的车"), ("  a\t b ", "a b"), ("", ""), ("\n\n", "\n\n"), ("甲/乙 丙", "甲/乙丙"),
        ("TCP/IP", "TCP/IP"), ("I/O and/or", "I/O and/or"), ("I/O", "I/O"), ("and/or", "and/or"),
        ("km/h\n100 km/h 的 车", "km/h\n100 km/h的车"), ("营商/vn 环境/n\n和/或 环境/n", "营商/vn环境/n\n和/或环境/n"),
        ("营商/VN 环境/N", "营商/VN环境/N"), ("营商/vnx 环境/n", "营商/vnx环境/n"),
    ])
    func readsWordsWithoutTags(_ marked: String, _ reads: String) {
        let text = SegmentedText(Document(marked))
        #expect(text.document.text == reads)
        #expect(text.segmentation.tokens.allSatisfy { $0.tag == nil })
        #expect(words(text).joined() == reads)
    }

    @Test(arguments: [("语/Ng", PartOfSpeech.g), ("GDP/eng", .nx), ("的/uj", .u), ("亚历山大/nrfg", .nr), ("//w", .w)])
    func readsFinerTags(_ marked: String, _ tag: PartOfSpeech) {
        #expect(SegmentedText(Document(marked)).segmentation.tokens.map(\.tag) == [tag])
    }

    @Test func knowsNumbersAndLatin() {
        let text = SegmentedText(Document("GDP 6.1% 2021年 カナ 😀 ——"))
        #expect(
            text.segmentation.tokens.filter { $0.kind != .space }.map(\.kind)
                == [.latin, .number, .word, .other, .punctuation, .punctuation])
    }
}
