import Testing
import WenCorpus

@Suite struct CountsFileTests {
    static let counts: CorpusCounts = {
        var counts = CorpusCounts()
        counts.merge(
            TermCounts(
                documents: 2, total: 7,
                terms: ["乙": .init(count: 3, documents: 2), "a\tb\\\n": .init(count: 4, documents: 1)]),
            into: "2024")
        counts.merge(TermCounts(documents: 1, total: 0, terms: [:]), into: "")
        return counts
    }()

    private func file(_ counts: CorpusCounts) -> String {
        var file = ""
        CountsFile.write(counts) { file += $0 }
        return file
    }

    @Test func isSortedAndReadable() {
        #expect(
            file(Self.counts) == """
                set\tterm\tcount\tdocuments
                \t\t0\t1
                2024\t\t7\t2
                2024\ta\\tb\\\\\\n\t4\t1
                2024\t乙\t3\t2

                """)
    }

    @Test func comesBackAsItWas() throws {
        #expect(try CountsFile.read(file(Self.counts).utf8, name: "f").counts == Self.counts)
        let windows = file(Self.counts).replacing("\n", with: "\r\n")
        #expect(try CountsFile.read(windows.utf8, name: "f").counts == Self.counts)
    }

    @Test func tellsHowTermsWereCounted() throws {
        let options = ["words": "2", "numbers": "no", "sets": "field a\tb=c"]
        var file = ""
        CountsFile.write(Self.counts, options: options) { file += $0 }
        #expect(file.hasPrefix("#\tnumbers=no\tsets=field a\\tb=c\twords=2\nset\tterm\tcount\tdocuments\n\t\t0\t1\n"))
        for text in [file, file.replacing("\n", with: "\r\n")] {
            let found = try CountsFile.read(text.utf8, name: "f")
            #expect(found.counts == Self.counts && found.options == options)
        }
        #expect(try CountsFile.read(self.file(Self.counts).utf8, name: "f").options.isEmpty)
    }

    @Test(arguments: [
        ("", 1), ("term\n", 1), ("#\twords=1", 1), ("#\n#\n", 2), ("set\tterm\tcount\tdocuments\n\t\t1\n", 2),
        ("set\tterm\tcount\tdocuments\n\t\t1\t1\n\tx\t-1\t1\n", 3), ("set\tterm\tcount\tdocuments\na\tx\t1\t1\n", 2),
        ("set\tterm\tcount\tdocuments\n\t\tmany\t1", 2), ("set\tterm\tcount\tdocuments\n\t\t9007199254740993\t1", 2),
        ("set\tterm\tcount\tdocuments\n\t\t9007199254740992\t1\na\t\t1\t1", 3),
        ("set\tterm\tcount\tdocuments\n" + String(repeating: "\t\t1\t9007199254740992\n", count: 2000), 3),
        ("set\tterm\tcount\tdocuments\n\t\t5\t2\n\tx\t6\t1", 3),
        ("set\tterm\tcount\tdocuments\n\t\t5\t2\n\tx\t3\t3", 3),
        ("set\tterm\tcount\tdocuments\n\t\t5\t2\n\tx\t2\t1\n\tx\t3\t1", 4),
    ])
    func tellsWhereAFileIsNone(_ text: String, _ line: Int) {
        #expect {
            try CountsFile.read(text.utf8, name: "x.tsv")
        } throws: { error in
            (error as? CountsFileError)?.line == line && "\(error)".contains("x.tsv")
        }
    }
}
