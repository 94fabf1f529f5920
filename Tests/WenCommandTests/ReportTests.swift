import Foundation
import Testing

/// `wen report`, opened in a browser where there is one.
@Suite struct ReportTests {
    private static let browser = ["/usr/bin/chromium", "/usr/bin/google-chrome"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }
    private static let text = "澜州市统计局公布，前三季度进出口4511亿元，同比增长12.4%。新增企业1500多家。局长罗亦真说，澜州的出口增加了9.5%。\n"

    /// What a page is after a script has used it.
    private func used(_ page: String, script: String, in folder: TemporaryFolder) throws -> String {
        let browser = try #require(Self.browser)
        // The script comes as part of the page: with the nonce that the page's policy asks for.
        let tested = page.replacing("</body>", with: "<script nonce=\"wen\">\(script)</script></body>")
        try folder.write("tested.html", tested)
        let line = """
            '\(browser)' --headless --no-sandbox --disable-gpu --user-data-dir='\(folder.url("profile").path)' \\
                --virtual-time-budget=2000 --dump-dom 'file://\(folder.url("tested.html").path)' 2>/dev/null
            """
        return try WenProcess.shell(line).output
    }

    private func report(_ arguments: [String], in folder: TemporaryFolder) throws -> String {
        let outcome = try WenProcess.run(["report", "-o", "report.html"] + arguments, in: folder.root)
        #expect(outcome == WenProcess.Outcome())
        return try String(contentsOf: folder.url("report.html"), encoding: .utf8)
    }

    @Test(
        "a click on a filter hides its marks and rows; one on a heading sorts",
        .enabled(if: browser != nil, "no Chromium is installed"))
    func clicks() throws {
        try TemporaryFolder.with(["a.txt": Self.text]) { folder in
            let page = try report(["a.txt", "--language", "en"], in: folder)
            let script = """
                const results = [];
                const row = document.querySelector("tr[data-kind=quantity]");
                const mark = document.querySelector("mark.quantity");
                const colour = () => getComputedStyle(mark).backgroundColor;
                const before = colour();
                document.querySelector(".filter.quantity").click();
                results.push(getComputedStyle(row).display, String(before !== colour()));
                document.querySelector(".filter.quantity").click();
                results.push(getComputedStyle(row).display);
                const table = [...document.querySelectorAll("table")].at(-1);
                const head = table.tHead.rows[0].cells[2];
                head.click();
                results.push(table.tBodies[0].rows[0].cells[0].textContent, head.getAttribute("aria-sort"));
                head.click();
                results.push(head.getAttribute("aria-sort"));
                const facts = [...document.querySelectorAll("table")].at(-2);
                const firstOf = column => {
                  facts.tHead.rows[0].cells[column].click();
                  return facts.tBodies[0].rows[0].cells[1].textContent;
                };
                results.push(firstOf(3), firstOf(4), firstOf(4));
                firstOf(0);
                results.push(facts.tBodies[0].rows[0].cells[0].textContent, [...facts.tBodies[0].rows].at(-1).cells[0].textContent);
                const shown = document.getElementById("tip");
                mark.click();
                results.push(String(shown.hidden));
                window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
                results.push(String(shown.hidden));
                document.querySelector(".filter.quantity").click();
                mark.click();
                results.push(String(shown.hidden));
                document.body.innerHTML = "<p id=results>" + results.join("|") + "</p>";
                """
            let dom = try used(page, script: script, in: folder)
            let expected = "none|true|table-row|4511亿元|descending|ascending|进出口|进出口|出口|澜州||false|true|true"
            #expect(dom.contains(expected), "\(dom.suffix(300))")
        }
    }

    @Test("a text of HTML and script runs nothing", .enabled(if: browser != nil, "no Chromium is installed"))
    func hostile() throws {
        let text =
            "<script>document.title='run'</script> \"><img src=x onerror=\"document.title='run'\"> ]]> \u{202E}三家\n"
        try TemporaryFolder.with(["<b>a.txt": text]) { folder in
            let page = try report(["<b>a.txt"], in: folder)
            let script = """
                const text = document.querySelector(".text").textContent;
                document.body.innerHTML = "<p id=results>" + [document.title.includes("run"), document.images.length,
                  text.includes("<script>document.title='run'"), text.includes("U+202E")].join("|") + "</p>";
                """
            let dom = try used(page, script: script, in: folder)
            #expect(dom.contains("false|0|true|true"))
        }
    }

    @Test("a report says what it needs")
    func needs() throws {
        try TemporaryFolder.with(["a.txt": Self.text]) { folder in
            let outcome = try WenProcess.run(["report", "a.txt", "-f", "svg", "--chart", "trends"], in: folder.root)
            #expect(
                outcome.errors == """
                    wen: There is nothing to draw: the chart 'trends' needs documents of different dates (--date-field).

                    """)
            #expect(outcome.status == 1)
            let nothing = try WenProcess.run(["report", "no.txt", "-f", "svg"], in: folder.root)
            #expect(
                nothing.errors == """
                    wen: no.txt does not exist. Check the path.
                    wen: There is nothing to draw: the chart 'keywords' needs keywords.
                    wen: 1 of 1 input failed.

                    """)
            let svg = try WenProcess.run(["report", "a.txt", "-f", "svg"], in: folder.root)
            #expect(svg.output.hasPrefix("<svg xmlns=") && svg.status == 0)
            let markdown = try WenProcess.run(["report", "a.txt", "-f", "markdown"], in: folder.root)
            #expect(markdown.output.hasPrefix("# a.txt\n\n"))
            try folder.write("b.txt", "公司上周五投产。\n")
            let dated = try WenProcess.run(
                ["report", "b.txt", "-f", "markdown", "--reference-date", "2021-11-03"], in: folder.root)
            #expect(dated.output.contains("| 上周五 | 日期 | 2021-10-29 | 1 |"))
        }
    }
}
