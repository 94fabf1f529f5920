/// The kinds of text that mark names by habits of their own: whether a country that acts is an organisation, whether a town
/// and its street are one place. What is learned has a part for each beside the part that holds everywhere (Daumé III,
/// Frustratingly Easy Domain Adaptation, ACL 2007).
package enum TextStyle: Int, CaseIterable, Sendable {
    /// Newspapers and agencies in their formal language.
    case newspaper
    /// Encyclopaedias and other texts that explain.
    case encyclopedia
    /// News, announcements and talk of the web.
    case modern
}
