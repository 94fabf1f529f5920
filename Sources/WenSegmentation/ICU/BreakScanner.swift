import CICU

/// An ICU break iterator with its text: the one place that owns the iterator's memory.
///
/// Text is converted to UTF-16 (through UText, ICU would be 15–55 % slower), and its boundaries are read in batches.
/// Belongs to one thread.
@safe
package final class BreakScanner {
    private static let batch = 1024

    private let handle: OpaquePointer
    private let text = UTF16Text()
    private let ends = Scratch<Int32>(capacity: batch)
    private let statuses = Scratch<UInt16>(capacity: batch)

    /// Takes an iterator over, and closes it in the end.
    init(owning handle: OpaquePointer) {
        unsafe self.handle = handle
    }

    deinit {
        unsafe cicu_break_close(handle)
    }

    /// The UTF-16 units of the text loaded last, in place until the next call of ``load(_:)``.
    @unsafe package var units: UnsafeBufferPointer<UInt16> { unsafe text.units }

    /// Takes up a text of valid UTF-8.
    package func load(_ text: Span<UInt8>) {
        self.text.load(text)
        unsafe set(units)
    }

    /// Takes up a text that stays in place as long as its boundaries are read.
    @unsafe func set(_ units: UnsafeBufferPointer<UInt16>) {
        var error: Int32 = 0
        unsafe cicu_break_set_text(handle, units.baseAddress, Int32(units.count), &error)
        precondition(error <= 0, "ICU refused a text of \(units.count) units")
    }

    /// Calls `body` with every boundary behind the text's start: the UTF-16 offset, and the rule status of what ends there.
    package func forEachBoundary(_ body: (_ end: Int, _ status: UInt16) -> Void) {
        while true {
            let found = Int(unsafe cicu_break_fill(handle, ends.base, statuses.base, Int32(BreakScanner.batch)))
            for index in 0..<found { body(Int(unsafe ends.base[index]), unsafe statuses.base[index]) }
            if found < BreakScanner.batch { return }
        }
    }

    /// The UTF-8 length of a range of the loaded units.
    package func utf8Length(_ range: Range<Int>) -> Int {
        unsafe UTF16Scalar.utf8Length(range, of: text.base)
    }
}

extension BreakScanner {
    /// ICU's own word iterator, with its dictionary.
    package static func words() throws(ICUError) -> BreakScanner {
        try unsafe open("Opening the word iterator") { unsafe cicu_break_open_words(&$0) }
    }

    /// ICU's own sentence iterator.
    package static func sentences() throws(ICUError) -> BreakScanner {
        try unsafe open("Opening the sentence iterator") { unsafe cicu_break_open_sentences(&$0) }
    }

    static func open(_ action: String, _ make: (inout Int32) -> OpaquePointer?) throws(ICUError) -> BreakScanner {
        var error: Int32 = 0
        guard let handle = unsafe make(&error) else { throw ICUError(error, action) }
        return unsafe BreakScanner(owning: handle)
    }
}
