/// Why training cannot go on.
public enum TrainingError: Error, CustomStringConvertible, Equatable, Sendable {
    /// A line of a manifest is not path, format and weight.
    case badManifestLine(Int, String)
    /// A line of a table of names has a class that the table does not know.
    case badNameClass(table: String, line: Int, String)
    /// A line of a word list is not word and count.
    case badListLine(path: String, line: Int, String)
    /// A line of segmented text cannot be read.
    case badCorpusLine(path: String, CorpusError)
    /// The sources hold no words.
    case noWords
    /// The corpora hold no text to learn from.
    case noExamples
    /// Fewer words are frequent than there are clusters of words.
    case tooFewWords(Int, atLeast: Int)
    /// A lexicon has more different atoms than codes.
    case tooManyAtoms(Int)
    /// A manifest of a segmenter names more lists than there are classes for.
    case tooManyLists(Int)
    /// No perfect hash of a model's words or n-grams was found.
    case noPerfectHash

    /// A sentence that says what failed and what to do.
    public var description: String {
        switch self {
        case .badManifestLine(let line, let text):
            "Reading the manifest failed at line \(line), \"\(text)\": "
                + "write path, format (\(TrainingSource.Format.allCases.map(\.rawValue).joined(separator: ", "))) "
                + "and weight, divided by tabs."
        case .badNameClass(let table, let line, let text):
            "Compiling the gazetteer failed at \(table).tsv, line \(line), \"\(text)\": its class is not known. "
                + "Write a name, a tab and a class that other lines of the table have."
        case .badListLine(let path, let line, let text):
            "Reading the word list \(path) failed at line \(line), \"\(text)\": write a word, how often it occurs and, "
                + "if you know it, its part of speech, divided by blanks."
        case .badCorpusLine(let path, let fault): "\(path): \(fault)"
        case .noWords:
            "Training failed: the sources hold no words to learn from. Look at the files and formats in the manifest."
        case .noExamples:
            "Training failed: the corpora hold no text to learn from. Look at the files."
        case .tooFewWords(let count, let least):
            "Learning the clusters failed: \(count) words are frequent, and \(least) are needed. Add texts or count rarer words "
                + "too."
        case .tooManyAtoms(let count):
            "Compiling the lexicon failed: \(count) different characters are more than 60,000. Leave sources out."
        case .tooManyLists(let count):
            "Training the segmenter failed: \(count) lists are more than \(SegmenterWords.Source.lists). "
                + "Put some together to one file."
        case .noPerfectHash:
            "Writing the model failed: its words or n-grams do not fit their table. Train with other text."
        }
    }
}
