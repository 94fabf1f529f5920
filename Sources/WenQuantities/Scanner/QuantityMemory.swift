/// The memory of a ``QuantityScanner``, kept from one document to the next. Belongs to one thread.
package final class QuantityMemory {
    private var text = FoldedText()

    /// Makes empty memory.
    package init() {}

    /// Takes the text out, so that it has one owner.
    func take() -> FoldedText {
        defer { text = FoldedText() }
        return text
    }

    /// Puts the text back.
    func put(_ text: consuming FoldedText) { self.text = text }
}
