import WenSegmentation

extension TaggerReader {
    /// Sentences in training; a word that they have only once is read as if it were unknown.
    func examples(
        _ sentences: [GoldSentence], _ classes: TaggerWordList.Classes
    ) -> [TaggerLearner.Example] {
        sentences.map { sentence in
            var example = TaggerLearner.Example(words: [.none, .none], classes: [], tags: [])
            forEachWord(of: sentence) { word, tag in
                example.words.append(word)
                example.classes.append(classes.numbersUnseen[word.key] ?? classes.numbers[word.key] ?? 0)
                example.tags.append(tag)
            }
            example.words.append(.none)
            example.classes += [0, 0]
            return example
        }
    }
}
