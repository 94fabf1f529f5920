import Testing
@testable import WenSegmentation
@Test func runs() throws {
    let s = try RunRules.scanner()
    for t in [
        "新华社2021-11-03 05:57电,同比增长12.4%,PM2.5为35微克/立方米。C919、AT&T……——见https://a.cn/b?c=1。二○○一年\r\n邮件a.b@c.com 👨‍👩‍👧🇨🇳カタカナ 1,234.5万 3、4 12.4kg！！",
        "…⋯",
    ] {
        s.load(Array(t.utf8).span); var o = 0; var out: [String] = []; var p = 0
        s.forEachBoundary { e, st in
            o += s.utf8Length(p..<e); p = e; out.append("\(o):\(st)")
        }
        var last = 0
        print(
            out.map { x in
                let q = x.split(separator: ":"); let e = Int(q[0])!; defer { last = e };
                return Document(t).text(in: last..<e) + "/" + q[1]
            }.joined(separator: " "))
    }
    let sg = try ICUSegmenter().segment(Document("中文分词很好。今天天气不错！\n“是的。”他说。"))
    print(sg.sentences.count, sg.tokens.count)
}
