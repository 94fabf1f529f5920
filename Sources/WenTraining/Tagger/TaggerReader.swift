import WenSegmentation

/// Reads the words of tagged text as the tagger sees them.
struct TaggerReader {
    private let symbols: ModelSection<UInt16>

    /// Takes the ``TaggerSymbol`` of each UTF-16 unit.
    init(_ symbols: [UInt16]) {
        var writer = ModelFileWriter()
        writer.add("symbols", symbols)
        do {
            self.symbols = try ModelFile(writer.bytes, name: "symbols").section("symbols", of: UInt16.self)
        } catch {
            preconditionFailure("a file just written is sound: \(error)")
        }
    }

    /// A word.
    func word(_ form: some StringProtocol) -> TaggerWord {
        TaggerWord(Array(form.utf8).span, symbols: symbols)
    }

    /// Calls `body` with each word of a sentence that has a tag of the PKU set.
    func forEachWord(of sentence: GoldSentence, _ body: (TaggerWord, _ tag: UInt8) -> Void) {
        let utf8 = Array(sentence.text.utf8)
        for word in sentence.words {
            guard let tag = word.tag.flatMap({ PartOfSpeech(code: $0) }) else { continue }
            body(TaggerWord(utf8.span.extracting(word.range), symbols: symbols), PartOfSpeech.byte(of: tag))
        }
    }
}
