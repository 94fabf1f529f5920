import WenSegmentation

/// Reads tokens as the words of keywords, or as the ends of runs, and hands them to a ``CandidateCollector``.
struct WordReader {
    let stopWords: StopWords
    let allowsNumbers: Bool
    let allowsLatin: Bool
    let ownWords: TermSet

    /// What a token means for the run.
    private enum Reading {
        case word(WordClass)
        case joiner
        case end
    }

    /// Reads a text's tokens.
    ///
    /// - Parameters:
    ///   - names: ranges of recognised names, in order and apart from each other; each is one word.
    ///   - collector: receives the words.
    /// - Complexity: O(n).
    func read(_ text: Span<UInt8>, _ tokens: [Token], names: [KeywordName], into collector: inout CandidateCollector) {
        var name = 0
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            while name < names.count, names[name].range.upperBound <= token.start { name += 1 }
            if name < names.count, names[name].range.lowerBound < token.end {
                index = readName(text, tokens, from: index, names[name], into: &collector)
                continue
            }
            if token.kind == .punctuation, let quoted = QuotedNumeral.name(in: text, tokens, at: index),
                name == names.count || names[name].range.lowerBound >= quoted.range.upperBound
            {
                collector.endRun(.opening)
                index = readName(text, tokens, from: index + 1, quoted, into: &collector)
                continue
            }
            if let own = ownWord(text, token) {
                collector.add(own)
                index += 1
                continue
            }
            switch reading(text, tokens, index) {
            case .word(let wordClass):
                var scalars: UInt32 = 0
                let hash = TextHash(text, token.range, countingScalars: &scalars)
                collector.add(
                    CandidateCollector.Word(
                        range: token.range, hash: hash, scalars: scalars, wordClass: wordClass,
                        tag: token.tag, isStopWord: stopWords.contains(hash)))
            case .joiner where joins(text, tokens, index, names: names, name):
                collector.join(TextHash(text, token.range))
            default:
                collector.endRun(RunEdge(text, token))
                collector.skip()
            }
            index += 1
        }
        collector.endRun()
    }

    /// A token that the user wants as a word in any case.
    @inline(__always)
    private func ownWord(_ text: Span<UInt8>, _ token: Token) -> CandidateCollector.Word? {
        guard !ownWords.isEmpty else { return nil }
        var scalars: UInt32 = 0
        let hash = TextHash(text, token.range, countingScalars: &scalars)
        guard ownWords.contains(hash.mixed) else { return nil }
        return CandidateCollector.Word(
            range: token.range, hash: hash, scalars: scalars,
            wordClass: WordClass(token.tag) ?? .proper, tag: token.tag, isStopWord: false, isOwn: true)
    }

    /// Adds a name as a word, or ends the run where it may be no keyword; tokens that lie across its ends belong to no word.
    ///
    /// - Returns: the index of the first token behind the name.
    private func readName(
        _ text: Span<UInt8>, _ tokens: [Token], from first: Int, _ found: KeywordName,
        into collector: inout CandidateCollector
    ) -> Int {
        let name = found.range
        var next = first
        while next < tokens.count, tokens[next].start < name.upperBound { next += 1 }
        guard found.isKeyword else {
            collector.endRun(.word)
            collector.skip()
            return next
        }
        if tokens[first].start < name.lowerBound { collector.endRun(.word) }
        var scalars: UInt32 = 0
        let hash = TextHash(text, name, countingScalars: &scalars)
        collector.add(
            CandidateCollector.Word(
                range: name, hash: hash, scalars: scalars,
                wordClass: WordClass(found.tag) ?? .proper, tag: found.tag, isStopWord: false,
                isOwn: !ownWords.isEmpty && ownWords.contains(hash.mixed)))
        if tokens[next - 1].end > name.upperBound { collector.endRun(.word) }
        return next
    }

    @inline(__always)
    private func reading(_ text: Span<UInt8>, _ tokens: [Token], _ index: Int) -> Reading {
        let token = tokens[index]
        switch token.kind {
        case .word:
            if index > 0, isCount(tokens[index &- 1]), isCounted(text, tokens, index) { return .end }
            if isDigit(text, at: token.start) { return allowsNumbers ? .word(.unknown) : .end }
            if let wordClass = WordClass(token.tag) { return .word(wordClass) }
            return token.tag == .m && allowsNumbers ? .word(.unknown) : .end
        case .latin: return allowsLatin ? .word(.latin) : .end
        case .number: return allowsNumbers ? .word(.unknown) : .end
        case .other: return isControl(text[token.start]) ? .end : .word(.unknown)
        case .punctuation, .space: return .joiner
        case .newline, .url, .email, .emoji: return .end
        }
    }

    /// Whether a word belongs to the numeral before it, and names nothing.
    @inline(never)
    private func isCounted(_ text: Span<UInt8>, _ tokens: [Token], _ index: Int) -> Bool {
        guard !allowsNumbers, tokens[index - 1].end == tokens[index].start else { return false }
        return isMeasure(tokens[index], behind: tokens[index - 1])
            || (tokens[index - 1].kind == .number && isUnit(text, tokens[index]))
    }

    /// Whether the word behind a token may belong to it.
    @inline(__always)
    private func isCount(_ token: Token) -> Bool {
        token.kind == .number || token.tag == .m || token.tag == .r
    }

    /// Whether a word of one character counts what the numeral or 各 before it says: 国 of 两国关系, 大 of 三大指数.
    private func isMeasure(_ word: Token, behind before: Token) -> Bool {
        word.range.count == 3
            && (before.kind == .number || before.tag == .m || (before.tag == .r && before.range.count == 3))
    }

    /// Whether a word behind a number can be its unit: 元/瓦时 of 0.45元/瓦时, 年度 of 2025年度.
    private func isUnit(_ text: Span<UInt8>, _ word: Token) -> Bool {
        word.range.contains { text[$0] == UInt8(ascii: "/") }
            || WordReader.periods.contains(TextHash(text, word.range).mixed)
    }

    private static let periods = HashSet(
        ["年度", "年代", "季度", "世纪", "财年", "学年", "周年"].map { TextHash($0).mixed })

    /// Whether a mark or blank joins the words beside it: `·` and `-` do, and one blank between two Latin words.
    @inline(never)
    private func joins(_ text: Span<UInt8>, _ tokens: [Token], _ index: Int, names: [KeywordName], _ name: Int) -> Bool
    {
        guard index > 0, index + 1 < tokens.count, isJoiner(text, tokens[index]) else { return false }
        if name < names.count, names[name].range.lowerBound < tokens[index + 1].end { return false }
        let (before, behind) = (tokens[index - 1], tokens[index + 1])
        if tokens[index].kind == .space { return before.kind == .latin && behind.kind == .latin }
        guard case .word = reading(text, tokens, index - 1), case .word = reading(text, tokens, index + 1) else {
            return false
        }
        return true
    }

    private func isJoiner(_ text: Span<UInt8>, _ token: Token) -> Bool {
        switch (token.range.count, text[token.start]) {
        case (1, UInt8(ascii: "-")), (1, UInt8(ascii: " ")): true
        // U+00B7, the mark in foreign names.
        case (2, 0xC2): text[token.start + 1] == 0xB7
        default: false
        }
    }

    /// Whether a character that starts with a byte is a control, such as NUL: it belongs to no name and no phrase.
    private func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }

    private func isDigit(_ text: Span<UInt8>, at offset: Int) -> Bool {
        if text[offset] &- UInt8(ascii: "0") < 10 { return true }
        // U+FF10 to U+FF19, full-width digits.
        return text[offset] == 0xEF && text[offset + 1] == 0xBC && text[offset + 2] &- 0x90 < 10
    }
}
