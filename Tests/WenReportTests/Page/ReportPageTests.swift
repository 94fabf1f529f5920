import Testing
import Wen
import WenReport

@Suite struct ReportPageTests {
    private func page(_ analyses: [(Analysis, String?)], _ language: PageLanguage = .zh) -> ReportPage {
        var options = ReportPage.Options()
        options.language = language
        var page = ReportPage(options: options)
        for (analysis, date) in analyses { page.append(analysis, date: date) }
        return page
    }

    private func html(_ page: ReportPage) -> String { String(decoding: page.html, as: UTF8.self) }

    @Test("names and quantities are marked with what they stand for")
    func marks() throws {
        let html = html(page([(try SampleAnalysis.make(), nil)], .en))
        #expect(html.contains(#"data-tip="Organisation · "#))
        #expect(html.contains(#"<mark class="quantity" id="d1m"#))
        #expect(html.contains("486,000,000 CNY"))
        #expect(html.contains(##"<a href="#d1m0">"##))
        #expect(html.contains(##"<a href="#d1-entities">Names ↓</a>"##))
        #expect(html.contains(#"<h3 id="d1-entities">Names</h3>"#))
        #expect(self.html(page([(try SampleAnalysis.make(), nil)])).contains(#"<h3 id="d1-entities">实体</h3>"#))
    }

    @Test("indicators: what a number measures, with value, change and period, sorted by the numbers")
    func indicators() throws {
        let page = page([(try SampleAnalysis.make(), nil)], .en)
        let rows = html(page).components(separatedBy: "\n").filter { $0.hasPrefix(#"<tr data-kind="quantity"><td>"#) }
        let first = ##"""
            <td>江海</td><td><a href="#d1m5">营收</a></td><td>今年</td>\##
            <td class="number" data-value="486000000.0">&gt; 486,000,000 CNY</td>\##
            <td class="number" data-value="31.5">31.5% ↑ year on year</td></tr>
            """##
        let second = ##"""
            <td></td><td><a href="#d1m7">员工</a></td><td></td>\##
            <td class="number" data-value="1500.0">over 1,500 人 of 行业,&quot;全部&quot;</td>\##
            <td class="number" data-value=""></td></tr>
            """##
        #expect(rows.count >= 2 && rows[0].hasSuffix(first) && rows[1].hasSuffix(second))
        let chinese = self.page([(try SampleAnalysis.make(), nil)])
        #expect(
            html(chinese).contains(">同比 31.5% ↑</td>")
                && html(chinese).contains(">占行业,&quot;全部&quot; 超过 1,500 人</td>"))
        let markdown = String(decoding: page.markdown, as: UTF8.self)
        #expect(
            markdown.contains(
                """
                ### Indicators

                | Subject | Indicator | Period | Value | Change |
                |---|---|---|---|---|
                | 江海 | 营收 | 今年 | \\> 486,000,000 CNY | 31.5% ↑ year on year |

                """))
    }

    @Test(
        "a report is headed by its text's title or headline, and has the file's name beside its size",
        arguments: [
            (nil, "外贸创新高\n进出口增长。", "外贸创新高", "a.txt · 12 字"), ("题", "外贸创新高\n进出口增长。", "题", "a.txt · 12 字"),
            (nil, "进出口增长。\n出口增长。", "a.txt", "12 字"), (nil, "外贸创新高\n", "a.txt", "6 字"),
            (nil, "证券代码：1　简称：江海\n公告。", "a.txt", "16 字"),
        ] as [(String?, String, String, String)])
    func heading(_ title: String?, _ text: String, _ heading: String, _ facts: String) throws {
        let document = Document(text, id: "folder/a.txt", title: title)
        let page = page([(Analysis(document: document, segmentation: try ICUSegmenter().segment(document)), nil)])
        #expect(html(page).contains("<h1>\(heading)</h1>"))
        #expect(html(page).contains("<p class=\"facts\">\(facts)"))
        #expect(String(decoding: page.markdown, as: UTF8.self).hasPrefix("# \(heading)\n\n\(facts)"))
    }

    @Test("what a chart measures is told, and why one is missing")
    func notes() throws {
        let sample = try SampleAnalysis.make()
        #expect(html(page([(sample, nil)], .en)).contains("<small>bar: weight; ×: occurrences</small>"))
        let undated = html(page([(sample, nil), (sample, nil)], .en))
        #expect(undated.contains("<figcaption>Keywords, by number of documents</figcaption>"))
        #expect(undated.contains("<h3>Trends</h3><p>The documents have no dates"))
        let bare = Analysis(
            document: sample.document, segmentation: sample.segmentation, keywords: sample.keywords)
        #expect(html(page([(bare, nil), (bare, nil)])).contains("<h3>共现关系</h3><p>没有在两篇以上"))
    }

    @Test("no table has two columns of one name, and each value can have its column's name before it")
    func columns() throws {
        let sample = try SampleAnalysis.make()
        for language in PageLanguage.allCases {
            let html = html(page([(sample, "2025-01-01"), (sample, nil)], language))
            for head in html.matches(of: /<thead>(.*?)<\/thead>/) {
                let names = head.1.matches(of: /<button type="button">(.*?)<\/button>/).map { String($0.1) }
                #expect(Set(names).count == names.count && names.allSatisfy { $0.first?.isLowercase == false })
            }
            #expect(html.contains(language == .en ? "--c2:'Kind';" : "--c2:'类别';"))
        }
    }

    @Test("a Chinese page has Chinese units")
    func units() throws {
        let html = html(page([(try SampleAnalysis.make(), nil)]))
        #expect(html.contains("&gt; 486,000,000 人民币元</td>") && !html.contains("CNY"))
    }

    @Test("what a text says is shown and never obeyed")
    func hostileText() throws {
        let hostile = "<script>document.title='x'</script>\"><img src=x onerror=alert(1)>]]>&lt;\u{202E}abc\u{0}'"
        let document = Document(hostile, id: hostile, title: hostile)
        let analysis = Analysis(
            document: document, segmentation: try ICUSegmenter().segment(document),
            entities: [Entity(kind: .person, range: 0..<8, canonical: hostile, role: .init(title: hostile))],
            keywords: [Keyword(text: hostile, score: 1, positions: [])])
        for analyses in [[(analysis, nil as String?)], [(analysis, hostile), (analysis, "2025-01-01")]] {
            let html = html(page(analyses))
            #expect(html.components(of: "<script").count == 2)
            #expect(!html.contains("<img"))
            #expect(!html.contains("\u{202E}"))
            #expect(!html.contains("\u{0}"))
            #expect(html.contains("U+202Eabc"))
            let markdown = String(decoding: page(analyses).markdown, as: UTF8.self)
            #expect(!markdown.replacing("\\<", with: "").contains("<"))
        }
    }

    @Test("a page refers to nothing outside")
    func selfContained() throws {
        let html = html(
            page([(try SampleAnalysis.make(), "2025-01-01"), (try SampleAnalysis.make(id: "b"), "2025-02-01")]))
        for outside in ["http:", "src=", "url(", "@import", "<link"] {
            #expect(!html.replacing("http://www.w3.org/2000/svg", with: "").contains(outside), "\(outside)")
        }
    }

    @Test("many documents have an overview with trends and names that meet")
    func overview() throws {
        let analyses = [("a", "2025-01-01"), ("b", "2025-02-01"), ("c", nil)].map {
            (try! SampleAnalysis.make(id: $0.0), $0.1)
        }
        let page = page(analyses, .en)
        let html = html(page)
        for title in ["Overview", "Trends", "Names that occur together", "Documents"] {
            #expect(html.contains(title), "\(title)")
        }
        for chart in ReportPage.Chart.allCases {
            let svg = try #require(page.svg(chart))
            #expect(String(decoding: svg, as: UTF8.self).hasPrefix("<svg "))
            #expect(page.svg(chart) == svg)
        }
        #expect(self.page([analyses[0]]).svg(.network) == nil)
        #expect(String(decoding: page.markdown, as: UTF8.self).hasPrefix("# 3 documents\n\n## Overview\n"))
    }

    @Test(
        "dates are read as texts write them; a chart has the finest periods that most of them tell",
        arguments: [
            (["2024年3月5日", "2024/12/1", "20250101", "2025-1-1 08:00"], ["2024-03-05", "2024-12-01", "2025-01-01"]),
            (["2024-03", "2024年12月", "2025-01-07", nil], ["2024-03", "2024-12", "2025-01"]),
            (["2023", "2024", "2025-01-07", "soon"], ["2023", "2024", "2025"]),
            (["soon", "later", nil, nil], nil),
        ] as [([String?], [String]?)])
    func dates(_ dates: [String?], _ periods: [String]?) throws {
        let analysis = try SampleAnalysis.make()
        let svg = page(dates.map { (analysis, $0) }).svg(.trends).map { String(decoding: $0, as: UTF8.self) }
        let names = svg?.matches(of: />(\d{4}(?:-\d\d)*)<\/text>/).map { String($0.output.1) }
        #expect(names == periods)
    }

    @Test("a text in Markdown has nothing that a terminal or a reader would obey")
    func markdown() throws {
        let document = Document("三家", id: "a", title: "\u{1B}[31m红\u{202E}|\n<b>")
        let analysis = Analysis(document: document, segmentation: try ICUSegmenter().segment(document))
        let markdown = String(decoding: page([(analysis, nil)]).markdown, as: UTF8.self)
        #expect(markdown.hasPrefix("# \u{FFFD}\\[31m红U+202E\\| \\<b\\>\n"))
    }

    @Test("documents without anything in them are pages too")
    func empty() throws {
        let document = Document("", id: "empty")
        let analysis = Analysis(document: document, segmentation: try ICUSegmenter().segment(document))
        let one = page([(analysis, nil)], .en)
        #expect(html(one).contains("No names were found."))
        #expect(html(page([(analysis, nil), (analysis, nil)], .en)).components(of: "No names were found.").count == 4)
        for page in [one, page([]), page([(analysis, nil), (analysis, "2025-01-01")])] {
            #expect(html(page).hasSuffix("</html>\n") && !html(page).contains("<svg"))
            for chart in ReportPage.Chart.allCases { #expect(page.svg(chart) == nil, "\(chart)") }
        }
    }
}

extension String {
    /// The pieces between occurrences of a text.
    fileprivate func components(of text: String) -> [Substring] {
        split(separator: text, omittingEmptySubsequences: false)
    }
}
