import SystemPackage

/// Tells on a terminal how far a long run is: how much is read, how fast, and how long the rest will take.
///
/// Shows nothing where standard error is no terminal, where results come on the same screen, and in the first second.
final class Progress {
    private static let interval = 0.2

    private let total: Int?
    private let isShown: Bool
    private var start = Clock.wall()
    private var next: Double
    private var bytes = 0
    /// What was read before the clock was set anew.
    private var skipped = 0
    private var submitted = 0
    private var delivered = 0
    private var isOnScreen = false

    /// Starts the clock.
    ///
    /// - Parameters:
    ///   - total: the bytes of all inputs, where that is known.
    ///   - results: where the results go.
    init(total: Int?, results: FileDescriptor) {
        self.total = total
        isShown = Terminal.isTerminal(.standardError) && !Terminal.isTerminal(results)
        next = start + 1
    }

    /// Counts bytes that were read.
    func didRead(_ count: Int) {
        bytes += count
        show()
    }

    /// Counts a document that is on its way.
    func didSubmit() { submitted += 1 }

    /// Counts a document whose results are there. What is read but not done is no progress.
    func didDeliver() {
        delivered += 1
        show()
    }

    /// Sets the clock anew behind what an ended run has done already, which takes no time now.
    func skip() {
        start = Clock.wall()
        skipped = bytes
    }

    /// The bytes that are done, as far as that is known: those that were read, less the share under way.
    private var done: Int {
        submitted == 0 ? bytes : skipped + Int(Double(bytes - skipped) * Double(delivered) / Double(submitted))
    }

    private func show() {
        guard isShown else { return }
        let now = Clock.wall()
        guard now >= next else { return }
        next = now + Self.interval
        isOnScreen = true
        write("\r\u{1B}[K" + Self.line(bytes: done, of: total, skipped: skipped, seconds: now - start))
    }

    /// Wipes the line away.
    func end() {
        if isOnScreen { write("\r\u{1B}[K") }
        isOnScreen = false
    }

    /// `45 % · 135.0 MB of 300.0 MB · 5.2 MB/s · 0:32 left`.
    static func line(bytes: Int, of total: Int?, skipped: Int = 0, seconds: Double) -> String {
        let rate = Double(bytes - skipped) / max(seconds, 0.001)
        let speed = megabytes(rate) + "/s"
        guard let total, total > 0, rate > 0 else { return "\(megabytes(Double(bytes))) · \(speed)" }
        let left = Int((Double(max(0, total - bytes)) / rate).rounded(.up))
        let (minutes, rest) = left.quotientAndRemainder(dividingBy: 60)
        return [
            "\(min(100, bytes * 100 / total)) %",
            "\(megabytes(Double(bytes))) of \(megabytes(Double(total)))", speed,
            "\(minutes):\(rest < 10 ? "0" : "")\(rest) left",
        ].joined(separator: " · ")
    }

    private static func megabytes(_ bytes: Double) -> String {
        let tenths = Int((bytes / 1e5).rounded())
        return "\(tenths / 10).\(tenths % 10) MB"
    }

    private func write(_ text: String) {
        _ = try? FileDescriptor.standardError.writeAll(text.utf8)
    }
}
