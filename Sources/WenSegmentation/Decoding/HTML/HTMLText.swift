/// The main text of a web page, without its boilerplate: menus, links, forms, scripts, foot lines.
///
/// By rule (after Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text Features", 2010): blocks
/// that are links by half or more are left out, and so is a stretch of blocks between them in which none reads as text. Where
/// `article` or `main` has text, that is all; foot lines, forms and the like are looked at where there is no other text.
///
/// ```swift
/// let encoding = HTMLText.declaredEncoding(bytes)
/// let page = HTMLText(try TextDecoder(encoding: encoding).decode(bytes).text)
/// let document = Document(page.text, id: "page.html", title: page.title)
/// ```
public struct HTMLText: Sendable {
    /// The title.
    public let title: String?
    /// The blocks that were kept, a line each, or one for each part that a `br` ends.
    public let text: String
    /// How many blocks were kept, of how many.
    public let kept: (count: Int, of: Int)

    /// Reads a page.
    ///
    /// Complexity: O(n).
    public init(_ html: String) {
        let page = HTMLBlocks(html)
        let texts =
            HTMLText.text(of: page.all) { $0.place == .main } ?? HTMLText.text(of: page.all) { $0.place != .margin }
            ?? page.all.filter { !$0.isLinks }
        title = page.title
        text = texts.map(\.lines).joined()
        kept = (texts.count, page.all.count)
    }

    /// The text in some of the blocks; `nil` where it is headings at most.
    private static func text(of blocks: [HTMLBlock], where isWanted: (HTMLBlock) -> Bool) -> [HTMLBlock]? {
        let stretches = blocks.split { $0.isLinks || !isWanted($0) }
        var texts = stretches.filter { $0.contains { $0.isText || $0.isHeading } }.flatMap { $0 }
        // Behind all text a heading is that of a list of links: 相关新闻.
        while let last = texts.last, last.isHeading { texts.removeLast() }
        return texts.contains { $0.isText && !$0.isHeading } ? texts : nil
    }

    /// The charset that a page names in its first bytes (`<meta charset=…>`), unless its bytes say otherwise.
    ///
    /// A byte order mark wins, and so does text that is UTF-8 through and through. Bytes that can be read as `<meta` are no
    /// UTF-16, so a page that names that means UTF-8, as the HTML Standard (WHATWG) has it.
    ///
    /// ```swift
    /// HTMLText.declaredEncoding(Array("<meta charset=gb2312>".utf8))  // .gbk
    /// HTMLText.declaredEncoding(Array("<meta charset=gb2312>成都".utf8))  // .utf8
    /// ```
    ///
    /// - Parameter bytes: the whole page.
    /// - Returns: what to decode the page with; `nil` where it names no charset that Wen decodes and has no mark.
    /// - Complexity: O(n).
    public static func declaredEncoding(_ bytes: [UInt8]) -> TextEncoding? {
        if let mark = EncodingDetector.byteOrderMark(bytes.span) { return mark.encoding }
        switch namedEncoding(bytes) {
        case nil: return nil
        case .utf16LittleEndian, .utf16BigEndian: return .utf8
        case .some(let named): return EncodingDetector.isUTF8(bytes.span) ? .utf8 : named
        }
    }

    /// What the first `charset=` of a page names.
    private static func namedEncoding(_ bytes: [UInt8]) -> TextEncoding? {
        let head = String(
            decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : UInt8(ascii: " ") }, as: UTF8.self
        )
        .lowercased()
        guard head.contains("<meta"), let range = head.firstRange(of: "charset=") else { return nil }
        let name = head[range.upperBound...].drop { "\"' ".contains($0) }.prefix {
            !"\"' />;".contains($0)
        }
        return TextEncoding(name: String(name))
    }
}
