public import WenSegmentation

/// Compiles Dictionaries/runs.rules for the ICU at hand.
public enum RunRulesCompiler {
    /// The binary form of rules.
    ///
    /// - Parameter source: the rules' text.
    /// - Throws: ``ICUError`` with line and column where the rules are wrong.
    /// - Complexity: as ICU's compiler: some milliseconds for the rules of Wen.
    public static func compile(_ source: String) throws(ICUError) -> [UInt8] {
        try RunRules.binary(of: source)
    }
}
