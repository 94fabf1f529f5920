/// The memory of a ``WordTagger``: what is known of the words of a line. Belongs to one thread.
///
/// It is read without checks: whoever fills it keeps to its capacity.
final class TaggerMemory {
    /// Room before the first and behind the last word.
    static let margin = 2
    /// The words with a choice whose features are listed before the first is read, since each waits for memory.
    static let batch = 24

    /// How many words there is room for.
    let capacity: Int
    /// The words.
    let words: Scratch<TaggerWord>
    /// The hash of each word's key.
    let hashes: Scratch<UInt64>
    /// Where each word is looked up.
    let slots: Scratch<Int32>
    /// The number of each word's class.
    let classes: Scratch<UInt16>
    /// The byte of each word's tag: the one that it has by itself, or its most frequent one until another is found.
    let tags: Scratch<UInt8>
    /// The words that have a choice.
    let choices: Scratch<Int32>
    /// The rows of the features of a batch's words, where each word's end, and the tag before that the last of them are for.
    let rows = Scratch<UInt32>(capacity: batch * TaggerFeatures.count)
    let ends = Scratch<Int>(capacity: batch)
    let guesses = Scratch<UInt8>(capacity: batch)

    /// Allocates memory for so many words.
    init(capacity: Int) {
        self.capacity = capacity
        words = Scratch(capacity: capacity, margin: TaggerMemory.margin)
        hashes = Scratch(capacity: capacity)
        slots = Scratch(capacity: capacity)
        classes = Scratch(capacity: capacity, margin: TaggerMemory.margin)
        tags = Scratch(capacity: capacity, margin: TaggerMemory.margin)
        choices = Scratch(capacity: capacity)
    }
}
