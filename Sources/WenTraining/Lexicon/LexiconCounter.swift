import WenSegmentation

/// Counts the words of training texts as a lexicon holds them.
///
/// Digits are one atom whatever their value, so that `1998年` and `2025年` are counted together; rows of Chinese digits in
/// numerals and times likewise (一九九八年). Words with marks inside are left out: marks are words by themselves.
struct LexiconCounter {
    private let reader: AtomReader
    private let folding: HanFolding
    private(set) var entries: [[LexiconAtom]: LexiconEntry] = [:]
    /// The names of people in text of the PKU standard.
    private(set) var names = NameCounter()

    init(folding: HanFolding) throws {
        reader = try AtomReader()
        self.folding = folding
    }

    /// Counts a file's words.
    ///
    /// - Throws: ``TrainingError/badListLine(path:line:_:)`` for a line of a word list without a count,
    ///   ``TrainingError/badCorpusLine(path:_:)`` for one of segmented text.
    /// - Complexity: O(n log n).
    mutating func add(_ text: String, _ source: TrainingSource) throws(TrainingError) {
        var counts: [String: Double] = [:]
        var tags: [String: [UInt8: Double]] = [:]
        func count(_ word: some StringProtocol, _ tag: PartOfSpeech?, _ times: Double) {
            let word = String(word)
            counts[word, default: 0] += times
            if let tag { tags[word, default: [:]][PartOfSpeech.byte(of: tag), default: 0] += times }
        }
        if source.format == .list {
            for entry in try WordList(text, path: source.path).entries { count(entry.word, entry.tag, entry.count) }
        } else {
            for sentence in try source.sentences(of: text) {
                let words = sentence.taggedForms
                for (word, tag) in words where !source.format.isForeignToStandard(tag) {
                    count(word, source.format.partOfSpeech(tag), 1)
                }
                if source.format == .pku { names.add(words, folding) }
            }
        }
        for word in counts.keys.sorted() {
            add(word, counts[word] ?? 0, tags[word] ?? [:], source)
        }
    }

    private mutating func add(
        _ word: String, _ count: Double, _ tags: [UInt8: Double], _ source: TrainingSource
    ) {
        guard let atoms = atoms(of: word) else { return }
        let isAlone = atoms.count == 1
        // What a list has with digits or letters is one thing's name: digits are not any digits there.
        if source.format == .list, atoms.contains(.number) { return }
        // Tags of the standard itself go before those that are translated to it.
        let tagWeight = source.format == .pku ? source.weight : source.weight / 10
        for form in isAlone ? [atoms] : [atoms, LexiconCounter.foldingNumerals(atoms)] {
            entries[form, default: LexiconEntry(form)].count += source.weight * count
            for (tag, times) in tags { entries[form]?.tags[tag, default: 0] += tagWeight * times }
            if form == LexiconCounter.foldingNumerals(atoms) { break }
        }
    }

    /// The atoms of a word, or `nil` where a lexicon does not hold it.
    func atoms(of word: some StringProtocol) -> [LexiconAtom]? {
        guard let atoms = reader.atoms(of: word), atoms.count < 100 else { return nil }
        if atoms.count == 1 {
            switch atoms[0] {
            case .number: return [.number]
            case .latin: return [.latin]
            default: break
            }
        }
        var result: [LexiconAtom] = []
        for atom in atoms {
            switch atom {
            case .number: result.append(.number)
            case .latin(let hash): result.append(.text(hash))
            case .han(let scalar) where scalar <= 0xFFFF: result.append(.han(folding[scalar]))
            case .han, .mark: return nil
            }
        }
        return result
    }

    static let numerals = Set(AtomCode.numeralCharacters.map { LexiconAtom.han($0.value) })

    /// A word with each row of two or more Chinese digits as one atom.
    static func foldingNumerals(_ atoms: [LexiconAtom]) -> [LexiconAtom] {
        var folded: [LexiconAtom] = []
        var index = 0
        while index < atoms.count {
            var end = index
            while end < atoms.count, numerals.contains(atoms[end]) { end += 1 }
            if end - index >= 2 {
                folded.append(.numerals)
                index = end
            } else {
                folded.append(atoms[index])
                index += 1
            }
        }
        return folded
    }
}
