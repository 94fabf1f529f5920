import Foundation
import Testing

@testable import WenCommand

/// The manual page.
@Suite struct ManualPageTests {
    private static let hasGroff = FileManager.default.isExecutableFile(atPath: "/usr/bin/groff")

    @Test("every subcommand and option is there, and nothing else is a macro")
    func page() throws {
        let text = try WenProcess.run(["manual"])
        #expect(text.errors == "" && text.status == 0)
        let outline = try CommandOutline.outline(of: WenCommand.self)
        let head = ".TH WEN 1 \"\" \"wen 0.1.0\" \"User Commands\"\n.nh\n.ad l\n.SH NAME\nwen \\- Chinese text"
        #expect(text.output.hasPrefix(head))
        for section in ["SYNOPSIS", "SUBCOMMANDS", "COMMON OPTIONS", "ENVIRONMENT", "EXIT STATUS", "EXAMPLES"] {
            #expect(text.output.contains("\n.SH \(section)\n"))
        }
        for command in outline.takers {
            for option in command.options {
                #expect(text.output.contains("\\-\\-" + option.name.replacing("-", with: "\\-")), "\(option.name)")
            }
        }
        #expect(text.output.contains("\n.SS wen corpus new\\-words\n"))
        #expect(text.output.contains("\n.B \\-\\-format, \\-f <format>\n"))
        // Once each: what all have stands in a section of its own.
        #expect(text.output.components(separatedBy: ".B \\-\\-user\\-dictionary <file>").count < 8)
        #expect(!text.output.contains("manual") && !text.output.contains("\\-\\-measure"))
        let lines = text.output.split(separator: "\n").filter { $0.hasPrefix(".") }
        let macros = Set(lines.map { $0.prefix { $0 != " " } })
        #expect(macros == [".TH", ".nh", ".ad", ".SH", ".SS", ".TP", ".B", ".I", ".br", ".PP", ".nf", ".fi"])
    }

    @Test("man reads it without a complaint", .enabled(if: hasGroff, "groff is not installed"))
    func groff() throws {
        let outcome = try WenProcess.shell("$WEN manual | groff -man -Kutf8 -Tutf8 -ww -b")
        #expect(outcome.errors == "")
        #expect(outcome.output.contains("--user-dictionary"))
    }

    @Test("make installs the command, its page and its completions, and removes them")
    func installation() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        try TemporaryFolder.with { folder in
            let options = "WEN=\"$WEN\" DESTDIR='\(folder.root.path)' PREFIX=/usr"
            let line = """
                make -s -o build install \(options) && cd '\(folder.root.path)' && find usr -type f -size +1k | sort
                """
            let installed = try WenProcess.shell(line, in: root)
            let expected = """
                usr/bin/wen
                usr/share/bash-completion/completions/wen
                usr/share/fish/vendor_completions.d/wen.fish
                usr/share/man/man1/wen.1
                usr/share/zsh/site-functions/_wen

                """
            #expect(installed == WenProcess.Outcome(output: expected))
            let removed = try WenProcess.shell(
                "make -s uninstall \(options) && find '\(folder.root.path)' -type f", in: root)
            #expect(removed == WenProcess.Outcome())
        }
    }

    @Test("text is never a macro or an escape")
    func escaping() {
        #expect(RoffText.escaped(".TH a\\b --c") == "\\&.TH a\\eb \\-\\-c")
        #expect(RoffText.escaped("'x") == "\\&'x")
    }
}
