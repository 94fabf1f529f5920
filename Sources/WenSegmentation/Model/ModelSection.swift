/// A section of a ``ModelFile``: elements in place, and kept there as long as the section is.
@safe
package struct ModelSection<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    private let storage: ModelStorage
    /// How many elements there are.
    package let count: Int
    /// The first element, for inner loops. The section must outlive its use.
    @unsafe package let base: UnsafePointer<Element>

    init(_ storage: ModelStorage, offset: Int, count: Int) {
        self.storage = storage
        self.count = count
        unsafe base = storage.elements(at: offset, count: count)
    }

    /// An element.
    package subscript(index: Int) -> Element {
        precondition((0..<count).contains(index), "outside the section")
        return unsafe base[index]
    }
}
