import Testing

@testable import WenTraining

@Suite struct SegmentedCorpusTests {
    /// A corpus, and its sentences as `form/tag`.
    static let cases: [(String, [[String]])] = [
        ("", []),
        ("成都 欧林 公司\r\n\n上市\n", [["成都", "欧林", "公司"], [], ["上市"]]),
        ("成都/ns 上市/v 。/w", [["成都/ns", "上市/v", "。/w"]]),
        ("[中国/ns 银行/n]nt 和/c [/w ]/w //w", [["中国/ns", "银行/n", "和/c", "[/w", "]/w", "//w"]]),
        ("1 / 2", [["1", "/", "2"]]),
        (
            "# text = 他走了。\n1\t他\t他\tPRON\tPN\t_\t2\tnsubj\t_\t_\n2-3\t走了\t_\t_\t_\t_\t_\t_\t_\t_\n"
                + "2\t走\t走\tVERB\tVV\t_\t0\troot\t_\t_\n3\t了\t了\tAUX\t_\t_\t2\taux\t_\t_\n\n"
                + "1\t好\t好\tADJ\tVA\t_\t0\troot\t_\t_\n",
            [["他/PN", "走/VV", "了/AUX"], ["好/VA"]]
        ),
    ]

    @Test(arguments: cases)
    func reads(_ text: String, _ expected: [[String]]) throws {
        let sentences = try SegmentedCorpus(text).sentences.map { sentence in
            sentence.words.map { word in sentence.form(of: word) + (word.tag.map { "/" + $0 } ?? "") }
        }
        #expect(sentences == expected)
    }

    private static let word = "1\t好\t好\tADJ\tVA\t_\t0\troot\t_\t_\n"

    @Test(
        "a line among those of CoNLL-U that is none",
        arguments: [
            (word + "2\t了\t了\tAUX\n", 2), ("# text\n" + word + "\n" + word + "了\n", 5),
            (word + "x\t了\t了\tAUX\t_\t_\t2\taux\t_\t_\n", 2), (word + "\t\n \n" + word + "2 了 _\n", 5),
        ])
    func tellsTheLineThatIsWrong(_ text: String, _ line: Int) {
        let error = #expect(throws: CorpusError.self) { try SegmentedCorpus(text) }
        #expect(error?.line == line)
    }
}
