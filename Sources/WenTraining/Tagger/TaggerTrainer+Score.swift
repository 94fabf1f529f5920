import WenSegmentation

extension TaggerTrainer {
    /// Scores a tagger on right words: the engine `model` finds the kinds of the tokens, and the words are the sentences' own.
    ///
    /// - Parameters:
    ///   - model: the tagger's file.
    ///   - sentences: right words with their tags.
    /// - Throws: ``ModelFileError`` where the file is no tagger's, ``SegmenterError`` without ICU's data.
    /// - Complexity: O(n).
    public static func score(_ model: [UInt8], on sentences: [GoldSentence]) throws -> Agreement {
        let tagger = WordTagger(try TaggerModel(checking: ModelFile(model, name: "the new tagger")))
        let segmenter = try ModelSegmenter().makeWorker()
        var agreement = Agreement()
        var tokens: [Token] = []
        for sentence in sentences {
            let text = Array(sentence.text.utf8)
            tokens.removeAll(keepingCapacity: true)
            segmenter.segment(text.span, into: &tokens)
            let kinds = Dictionary(uniqueKeysWithValues: tokens.map { ($0.range, $0.kind) })
            tokens = sentence.words.map { Token($0.range, kind: kinds[$0.range] ?? .word) }
            tagger.tag(&tokens, of: text.span)
            for (token, word) in zip(tokens, sentence.words) {
                guard let tag = word.tag.flatMap({ PartOfSpeech(code: $0) }) else { continue }
                agreement.gold += 1
                agreement.predicted += token.tag == nil ? 0 : 1
                agreement.correct += token.tag == tag ? 1 : 0
            }
        }
        return agreement
    }
}
