import ArgumentParser

/// `wen manual`: the manual page, for `make install`.
struct Manual: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "Print the manual page in the form that man reads.", shouldDisplay: false)

    func run() throws {
        let outline = try CommandOutline.outline(of: WenCommand.self)
        let output = try OutputFile(nil)
        try output.write(Array(ManualPage(outline, version: WenCommand.configuration.version).text.utf8))
        try output.close()
    }
}
