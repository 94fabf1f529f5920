/// Why training cannot go on.
public enum TrainingError: Error, CustomStringConvertible, Equatable, Sendable {
    /// A line of a manifest is not path, format and weight.
    case badManifestLine(Int, String)
    /// A line of a table of names has a class that the table does not know.
    case badNameClass(table: String, line: Int, String)
    /// The sources hold no words.
    case noWords
    /// A lexicon has more different atoms than codes.
    case tooManyAtoms(Int)
    /// A manifest of a segmenter names more lists than there are classes for.
    case tooManyLists(Int)
    /// No perfect hash of a model's n-grams was found.
    case noPerfectHash

    /// A sentence that says what failed and what to do.
    public var description: String {
        switch self {
        case .badManifestLine(let line, let text):
            "Reading the manifest failed at line \(line), \"\(text)\": "
                + "write path, format (\(LexiconSource.Format.allCases.map(\.rawValue).joined(separator: ", "))) "
                + "and weight, divided by tabs."
        case .badNameClass(let table, let line, let text):
            "Compiling the gazetteer failed at \(table).tsv, line \(line), \"\(text)\": its class is not known. "
                + "Write a name, a tab and a class that other lines of the table have."
        case .noWords:
            "Compiling the lexicon failed: the sources hold no words. Look at the formats in the manifest."
        case .tooManyAtoms(let count):
            "Compiling the lexicon failed: \(count) different characters are more than 60,000. Leave sources out."
        case .tooManyLists(let count):
            "Training the segmenter failed: \(count) lists are more than \(SegmenterWords.Source.lists). "
                + "Put some together to one file."
        case .noPerfectHash:
            "Writing the model failed: its n-grams do not fit their table. Train with other text."
        }
    }
}
