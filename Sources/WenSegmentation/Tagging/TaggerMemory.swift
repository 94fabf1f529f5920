/// The memory of a ``WordTagger``: what is known of the words of a line. Belongs to one thread.
///
/// It is read without checks: whoever fills it keeps to its capacity.
@safe
final class TaggerMemory {
    /// Room before the first and behind the last word.
    static let margin = 2
    /// The words with a choice whose features are listed before the first is read, since each waits for memory.
    static let batch = 24

    /// How many words there is room for.
    let capacity: Int
    /// The words.
    @unsafe let words: UnsafeMutablePointer<TaggerWord>
    /// The hash of each word's key.
    @unsafe let hashes: UnsafeMutablePointer<UInt64>
    /// Where each word is looked up.
    @unsafe let slots: UnsafeMutablePointer<Int32>
    /// The number of each word's class.
    @unsafe let classes: UnsafeMutablePointer<UInt16>
    /// The byte of each word's tag: the one that it has by itself, or its most frequent one until another is found.
    @unsafe let tags: UnsafeMutablePointer<UInt8>
    /// The words that have a choice.
    @unsafe let choices: UnsafeMutablePointer<Int32>
    /// The rows of the features of a batch's words, where each word's end, and the tag before that the last of them are for.
    @unsafe let rows = UnsafeMutablePointer<UInt32>.allocate(capacity: batch * TaggerFeatures.count)
    @unsafe let ends = UnsafeMutablePointer<Int>.allocate(capacity: batch)
    @unsafe let guesses = UnsafeMutablePointer<UInt8>.allocate(capacity: batch)

    /// Allocates memory for so many words.
    init(capacity: Int) {
        self.capacity = capacity
        let count = capacity + 2 * TaggerMemory.margin
        unsafe words = UnsafeMutablePointer<TaggerWord>.allocate(capacity: count) + TaggerMemory.margin
        unsafe hashes = UnsafeMutablePointer<UInt64>.allocate(capacity: count)
        unsafe slots = UnsafeMutablePointer<Int32>.allocate(capacity: count)
        unsafe classes = UnsafeMutablePointer<UInt16>.allocate(capacity: count) + TaggerMemory.margin
        unsafe tags = UnsafeMutablePointer<UInt8>.allocate(capacity: count) + TaggerMemory.margin
        unsafe choices = UnsafeMutablePointer<Int32>.allocate(capacity: count)
    }

    deinit {
        unsafe (words - TaggerMemory.margin).deallocate()
        unsafe hashes.deallocate()
        unsafe slots.deallocate()
        unsafe (classes - TaggerMemory.margin).deallocate()
        unsafe (tags - TaggerMemory.margin).deallocate()
        unsafe choices.deallocate()
        unsafe rows.deallocate()
        unsafe ends.deallocate()
        unsafe guesses.deallocate()
    }
}
