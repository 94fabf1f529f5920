/// Which Latin words the engine `model` may join to the Han characters beside them.
///
/// The votes know a Latin word by its class alone and were learned on texts that have few, so a word of two letters or more
/// stands by itself: `特斯拉 CEO 马斯克`. Only a suffix of one character may join it, where the votes say so: `IC卡`, `PC端`.
enum LatinWord {
    /// Characters that make a word with the Latin word before them, simplified.
    static let suffixes = Array("卡机端级化版值盘盒厅板制型号类族站圈粉迷币".utf16)

    /// Whether a Latin word may end a word that starts with Han characters: `卡拉OK`.
    @unsafe static func joinsBefore(_ units: UnsafeBufferPointer<UInt16>) -> Bool {
        guard units.count == 2 else { return false }
        return unsafe AtomHash.fold(units[0]) == 0x6F && AtomHash.fold(units[1]) == 0x6B
    }
}
