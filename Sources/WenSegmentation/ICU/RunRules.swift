import CDictionaries
import CICU

/// Our rules for runs (Dictionaries/runs.rules), as ICU wants them.
package enum RunRules {
    /// Opens the iterator over runs.
    ///
    /// Compiled rules open at once; an ICU of another version refuses them, and then the source is compiled, which
    /// takes some 2 ms.
    package static func scanner() throws(ICUError) -> BreakScanner {
        let compiled = unsafe wen_runs_compiled()
        if unsafe compiled.count > 0,
            let scanner = try? unsafe BreakScanner.open(
                "Opening the compiled run rules",
                { unsafe cicu_break_open_binary(compiled.bytes, Int32(compiled.count), &$0) })
        {
            return scanner
        }
        return try compile(source)
    }

    /// The rules' source.
    package static var source: String { unsafe String(embedded: wen_runs_source()) }

    /// The binary form of rules, for the ICU at hand.
    package static func binary(of source: String) throws(ICUError) -> [UInt8] {
        let handle = try unsafe compiledHandle(source)
        defer { unsafe cicu_break_close(handle) }
        var error: Int32 = 0
        let length = unsafe cicu_break_binary(handle, nil, 0, &error)
        var bytes = [UInt8](repeating: 0, count: Int(length))
        error = 0
        unsafe _ = cicu_break_binary(handle, &bytes, length, &error)
        guard error <= 0 else { throw ICUError(error, "Compiling the run rules") }
        return bytes
    }

    private static func compile(_ source: String) throws(ICUError) -> BreakScanner {
        unsafe BreakScanner(owning: try compiledHandle(source))
    }

    private static func compiledHandle(_ source: String) throws(ICUError) -> OpaquePointer {
        let units = Array(source.utf16)
        var error: Int32 = 0
        var line: Int32 = 0
        var column: Int32 = 0
        guard let handle = unsafe cicu_break_open_rules(units, Int32(units.count), &line, &column, &error) else {
            throw ICUError(error, "Compiling the run rules (line \(line), column \(column))")
        }
        return unsafe handle
    }
}
