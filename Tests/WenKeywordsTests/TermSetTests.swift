import Testing
import WenKeywords

@Suite struct TermSetTests {
    @Test func findsTermsInAnyCase() {
        let set = TermSet(["GDP", "营商环境", ""])
        #expect(set.contains("gdp") && set.contains("营商环境"))
        #expect(!set.contains("营商") && !set.contains(""))
        #expect(TermSet([""]).isEmpty && !set.isEmpty)
    }
}
