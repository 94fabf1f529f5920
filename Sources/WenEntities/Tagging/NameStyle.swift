/// The kinds of text that mark names by habits of their own. Characters, words and classes have votes for each beside those
/// that hold everywhere (Daumé III, Frustratingly Easy Domain Adaptation, ACL 2007).
public enum NameStyle: Int, CaseIterable, Sendable {
    /// Newspapers and agencies in their formal language.
    case newspaper
    /// Encyclopaedias and other texts that explain.
    case encyclopedia
    /// News, announcements and talk of the web.
    case modern

    /// The votes of a style must be so much surer than of the others, in units of ``NameModel/scale`` to a nat.
    private static let lead: Int32 = 8

    /// The style that the characters so far speak for; `nil` where they do not tell.
    package static func best(_ sums: SIMD4<Int32>) -> NameStyle? {
        let style = NameStyle.allCases.max { sums[$0.rawValue] < sums[$1.rawValue] } ?? .newspaper
        let isClear = NameStyle.allCases.allSatisfy {
            $0 == style || sums[style.rawValue] - sums[$0.rawValue] >= lead
        }
        return isClear ? style : nil
    }
}
