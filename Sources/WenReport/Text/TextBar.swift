/// A bar of block characters, drawn to an eighth of a column.
enum TextBar {
    /// The columns of a whole bar.
    static let width = 12

    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    /// A bar for a part of a whole: from 0 to 1, and none for what is no such number.
    static func bar(_ part: Double) -> String {
        guard part.isFinite else { return "" }
        let length = Int((min(1, max(0, part)) * Double(8 * width)).rounded())
        return String(repeating: "█", count: length / 8) + eighths[length % 8]
    }
}
