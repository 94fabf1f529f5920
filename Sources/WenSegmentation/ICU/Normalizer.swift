import CICU

/// Brings text to a Unicode normalisation form by ICU, and keeps where every piece came from.
///
/// For look-up and comparison: results keep the original's positions, see ``NormalizedText``. Follows Unicode
/// Standard Annex 15.
///
/// ```swift
/// let normalized = Normalizer(.nfkc).normalize(Document("ＧＤＰ增长１２％"))
/// normalized.document.text  // "GDP增长12%"
/// ```
public struct Normalizer: Sendable {
    /// The forms.
    public enum Form: Sendable, CaseIterable {
        /// Canonical composition.
        case nfc
        /// Canonical composition after compatibility forms, full width among them, became usual ones.
        case nfkc
    }

    private let form: cicu_form

    /// Makes a normalizer.
    ///
    /// - Parameter form: what texts are brought to.
    public init(_ form: Form) {
        self.form = form == .nfc ? CICU_NFC : CICU_NFKC
    }

    /// Normalises a document.
    ///
    /// - Parameter document: the document; any text will do.
    /// - Returns: the text, and where each piece of it stands in the original. The title is normalised too; all else that is
    ///   known of the document is the same.
    /// - Complexity: O(n).
    public func normalize(_ document: Document) -> NormalizedText {
        let title = document.title.map { String(decoding: normalized(Document($0)).utf8, as: UTF8.self) }
        let (utf8, edits) = normalized(document)
        var result = Document(
            validUTF8: utf8, id: document.id, title: title, encoding: document.encoding, repairs: document.repairs)
        result.fields = document.fields
        return NormalizedText(document: result, edits: edits)
    }

    private func normalized(_ document: Document) -> (utf8: [UInt8], edits: [NormalizedText.Edit]) {
        var output: [UInt8] = []
        output.reserveCapacity(document.utf8.count)
        var edits: [NormalizedText.Edit] = []
        for piece in TextPieces(document.utf8.span) {
            let units = Array(document.text(in: piece).utf16)
            var offset = piece.lowerBound
            var start = 0
            while start < units.count {
                let clean = start + span(units, from: start)
                append(units[start..<clean], to: &output, counting: &offset)
                guard clean < units.count else { break }
                let stop = segmentEnd(units, from: clean)
                let normal = normalized(units[clean..<stop])
                let original = offset
                let target = output.count
                offset += utf8Length(units[clean..<stop])
                output += String(decoding: normal, as: UTF16.self).utf8
                edits.append(.init(original: original..<offset, normalized: target..<output.count))
                start = stop
            }
        }
        return (output, edits)
    }

    private func append(_ units: ArraySlice<UInt16>, to output: inout [UInt8], counting offset: inout Int) {
        let before = output.count
        output += String(decoding: units, as: UTF16.self).utf8
        offset += output.count - before
    }

    private func utf8Length(_ units: ArraySlice<UInt16>) -> Int {
        String(decoding: units, as: UTF16.self).utf8.count
    }

    private func span(_ units: [UInt16], from start: Int) -> Int {
        var error: Int32 = 0
        let length = unsafe units[start...].withUnsafeBufferPointer {
            unsafe cicu_normal_span(form, $0.baseAddress, Int32($0.count), &error)
        }
        precondition(error <= 0, "ICU could not check the normalisation form")
        return Int(length)
    }

    /// The next place behind `start` where no character depends on what stands before.
    private func segmentEnd(_ units: [UInt16], from start: Int) -> Int {
        var end = start
        repeat {
            end += isLead(units, end) ? 2 : 1
        } while end < units.count && !cicu_normal_boundary(form, scalar(units, end))
        return end
    }

    private func isLead(_ units: [UInt16], _ index: Int) -> Bool {
        units[index] & 0xFC00 == 0xD800 && index + 1 < units.count
    }

    private func scalar(_ units: [UInt16], _ index: Int) -> Int32 {
        guard isLead(units, index) else { return Int32(units[index]) }
        return (Int32(units[index] & 0x3FF) << 10 | Int32(units[index + 1] & 0x3FF)) + 0x10000
    }

    private func normalized(_ units: ArraySlice<UInt16>) -> [UInt16] {
        // No character grows to more than 18 units (U+FDFA in NFKC).
        var target = [UInt16](repeating: 0, count: units.count * 18)
        var error: Int32 = 0
        let length = unsafe units.withUnsafeBufferPointer {
            unsafe cicu_normalize(form, $0.baseAddress, Int32($0.count), &target, Int32(target.count), &error)
        }
        precondition(error <= 0, "ICU could not normalise \(units.count) units")
        return Array(target[..<Int(length)])
    }
}
