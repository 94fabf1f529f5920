import Testing

import WenSegmentation

/// What is left out of a web page, and what is not.
@Suite struct HTMLTextTests {
    private static let sentence = "前三季度进出口4511亿元，同比增长12.4%。"
    private static let menu = #"<ul><li><a href="/">首页</a></li><li><a href="/2">要闻</a></li></ul>"#

    @Test(
        "pages and their lines",
        arguments: [
            // Short text alone.
            ("<p>北京市</p>", ["北京市"]),
            ("北京市", ["北京市"]),
            ("<p>床前花影<br>窗外山光<br/>举头望月<br>低头思乡</p>", ["床前花影", "窗外山光", "举头望月", "低头思乡"]),
            (
                "<h2>目录</h2><ul><li>国内生产总值1200亿元</li><li>财政收入300亿元</li></ul>",
                ["目录", "国内生产总值1200亿元", "财政收入300亿元"]
            ),
            ("\(menu)<form><p>北京市</p></form><footer>版权所有</footer>", ["北京市", "版权所有"]),
            // Short text beside other text.
            ("<p>澜州海关<br>公布了前三季度经济运行数据。</p>", ["澜州海关", "公布了前三季度经济运行数据。"]),
            (
                "\(menu)<article><h1>进出口增长</h1><p>记者 沈嘉禾</p><div><span>10月24日</span></div><p>\(sentence)</p></article>",
                ["进出口增长", "记者 沈嘉禾", "10月24日", sentence]
            ),
            ("<p>据<a href='/x'>澜州海关</a><br><a href='/y'>前三季度</a>，\(sentence)</p>", ["据澜州海关", "前三季度，\(sentence)"]),
            // A row of data is a line, links in it or not; a row that lays out the page is none.
            (
                "<p>\(sentence)</p><table><tr><th>指标<th>数值</tr><tr><td><a href=x>进口</a></td><td>4511亿元</td></table>",
                [sentence, "指标 数值", "进口 4511亿元"]
            ),
            (
                "<table><tr><td>\(menu)<td>\(sentence)\(sentence)<br>\(sentence)</table>",
                ["\(sentence)\(sentence)", sentence]
            ),
            // Menus, links, and what stands alone between them.
            ("<div>澜州要闻</div>\(menu)<p>\(sentence)</p>\(menu)<p>扫一扫</p>", [sentence]),
            ("<div>\n    <a href=x>首页</a>\n    <a href=y>要闻</a>\n</div><p>\(sentence)</p>", [sentence]),
            (
                "<p><a href=x>首页</a> &gt; <a href=y>财经</a> &gt; 正文</p><h1>进出口增长</h1><p>\(sentence)</p><h3>相关新闻</h3>\(menu)",
                ["进出口增长", sentence]
            ),
            ("<h1>进出口增长</h1>\(menu)<p>\(sentence)</p>\(menu)<h3>相关新闻</h3>\(menu)", ["进出口增长", sentence]),
            ("<nav>首页 要闻 一切消息都在这里。</nav><p>\(sentence)</p>", [sentence]),
            ("<main><p>\(sentence)</p></main><p>\(sentence)</p><aside>\(sentence)</aside>", [sentence]),
            ("<main></main><p>\(sentence)</p><footer>\(sentence)</footer>", [sentence]),
            (menu, []),
            ("<script>'<p>\(sentence)'</script><style>p {}</style><button>好。</button>", []),
            ("", []),
            // What is no text, right before a tag.
            ("<!DOCTYPE html><p>北京市</p><!-- 一 --><p>天津市</p><?x?><div>重庆市</div>", ["北京市", "天津市", "重庆市"]),
            ("<p>3<5，5>3</p><p>< 三</p>", ["3<5，5>3", "< 三"]),
            // End tags that may be missing, and anchors that lead nowhere.
            ("<head><title>要闻</title><body><p>三家", ["三家"]),
            ("<a name=top><p>\(sentence)</p><a href=x><p>要闻<p><a id=p1 />\(sentence)", [sentence, sentence]),
        ])
    func lines(_ html: String, _ expected: [String]) {
        #expect(HTMLText(html).text == expected.map { $0 + "\n" }.joined())
    }

    @Test(
        "titles",
        arguments: [
            ("<title> 澜州\n要闻 </title><p>好", "澜州 要闻"), ("<svg><title>图</title></svg><p>好", nil), ("<title/><p>好", nil),
        ])
    func title(_ html: String, _ expected: String?) {
        #expect(HTMLText(html).title == expected)
        #expect(HTMLText(html).text == "好\n")
    }

    private static let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("<meta charset=gb2312><p>成都".utf8)

    /// Bytes before a page, the page, bytes behind it, and its charset.
    private static let charsets: [([UInt8], String, [UInt8], TextEncoding?)] = [
        ([0xEF, 0xBB, 0xBF], "<meta charset=gb2312>", [], .utf8),
        ([0xFE, 0xFF], "<meta charset=utf-8>", [], .utf16BigEndian),
        ([], "<meta charset=utf-16><p>成都", [], .utf8), ([], "<meta charset=UTF-16BE><p>", [], .utf8),
        ([], "<meta charset=gb2312><p>成都", [], .utf8), ([], "<meta charset=gb2312><p>", [], .gbk),
        ([], "<meta charset='big5'><p>", [0xA4, 0xA4, 0xA4, 0xE5], .big5),
        // Two characters of GBK, which are two letters in UTF-8.
        ([], "<meta charset=gbk><p>", [0xC3, 0x8E, 0xC3, 0x92], .gbk),
        ([], "<meta charset=klingon><p>成都", [], nil), ([], "<p>成都", [], nil), ([], "", [], nil),
    ]

    @Test("what a page names as its charset, and what its bytes say", arguments: charsets)
    func charset(_ head: [UInt8], _ page: String, _ tail: [UInt8], _ expected: TextEncoding?) {
        #expect(HTMLText.declaredEncoding(head + Array(page.utf8) + tail) == expected)
    }

    @Test("a page with a byte order mark is not destroyed by what it names")
    func mark() throws {
        let encoding = HTMLText.declaredEncoding(Self.marked)
        #expect(HTMLText(try TextDecoder(encoding: encoding).decode(Self.marked).text).text == "成都\n")
    }

    @Test("a title of many parts takes linear time")
    func longTitle() {
        let title = HTMLText("<title>" + String(repeating: "三<b>", count: 200_000)).title
        #expect(title?.unicodeScalars.count ?? 0 >= 200_000)
    }

    @Test("elements in each other without end take linear time")
    func deep() {
        for piece in ["<!---->", "<form>", "<table><tr><td>", "<p><b>", "</p></form>"] {
            #expect(HTMLText(String(repeating: piece, count: 100_000) + "三家").text == "三家\n")
        }
    }
}
