/// Takes HTML apart into tags and text, as browsers do with pages that have faults: nothing is an error.
struct HTMLScanner {
    /// A piece of a page, its names in small letters.
    enum Piece {
        /// Text, its references resolved.
        case text(String)
        /// A start tag; of its attributes it is told whether it leads somewhere.
        case start(String, closesItself: Bool, isLink: Bool)
        case end(String)
    }

    /// Elements whose content is no markup, up to their own end tag.
    private static let raw: Set = ["script", "style", "textarea", "xmp"]
    private static let (open, close) = (UInt8(ascii: "<"), UInt8(ascii: ">"))

    private let bytes: [UInt8]
    private var place = 0
    private var rawName: String?

    init(_ html: String) {
        bytes = Array(html.utf8)
    }

    /// The next piece.
    ///
    /// Complexity: O(length of the piece).
    mutating func next() -> Piece? {
        while place < bytes.count {
            if let name = rawName {
                rawName = nil
                skipRaw(name)
                continue
            }
            guard bytes[place] == Self.open else { return text(from: place, searchingFrom: place) }
            let start = place
            if let piece = tag() { return piece }
            if place == start { return text(from: place, searchingFrom: place + 1) }
        }
        return nil
    }

    private mutating func text(from start: Int, searchingFrom search: Int) -> Piece {
        let end = bytes[search...].firstIndex(of: Self.open) ?? bytes.count
        place = end
        return .text(HTMLReferences.resolved(String(decoding: bytes[start..<end], as: UTF8.self)))
    }

    /// A tag; `nil` where there is none, or a comment or declaration, which is skipped.
    private mutating func tag() -> Piece? {
        var index = place + 1
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: "!") || bytes[index] == UInt8(ascii: "?") {
            let isComment = bytes[index...].starts(with: "!--".utf8)
            place = isComment ? end(of: "-->", from: index) : end(of: ">", from: index)
            return nil
        }
        let isEnd = bytes[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        let start = index
        while index < bytes.count, Self.isNameByte(bytes[index]) { index += 1 }
        guard index > start, Self.isLetter(bytes[start]) else { return nil }
        let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
        let end = tagEnd(from: index)
        let isLink = name == "a" && String(decoding: bytes[index..<end], as: UTF8.self).lowercased().contains("href")
        let closesItself =
            end > 0 && end <= bytes.count && end >= 2 && bytes[end - 2] == UInt8(ascii: "/")
        place = end
        if isEnd { return .end(name) }
        if Self.raw.contains(name), !closesItself { rawName = name }
        return .start(name, closesItself: closesItself, isLink: isLink)
    }

    /// Behind the `>` that ends a tag; one in quotes does not.
    private func tagEnd(from start: Int) -> Int {
        var quote: UInt8?
        for index in start..<bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == Self.close {
                return index + 1
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
                bytes[index - 1] == UInt8(ascii: "=")
            {
                quote = byte
            }
        }
        return bytes.count
    }

    private mutating func skipRaw(_ name: String) {
        let end = Array("</\(name)".utf8)
        while place < bytes.count {
            guard let open = bytes[place...].firstIndex(of: Self.open) else { break }
            let candidate = bytes[open..<min(open + end.count, bytes.count)].map {
                $0 | (Self.isLetter($0) ? 0x20 : 0)
            }
            if candidate == end {
                place = open
                return
            }
            place = open + 1
        }
        place = bytes.count
    }

    private func end(of mark: String, from start: Int) -> Int {
        let mark = Array(mark.utf8)
        var index = start
        while index + mark.count <= bytes.count {
            guard let first = bytes[index...].firstIndex(of: mark[0]) else { break }
            if bytes[first...].starts(with: mark) { return first + mark.count }
            index = first + 1
        }
        return bytes.count
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ":")
    }
}
