import CDictionaries

/// Gives words their parts of speech, from left to right, with a perceptron. Belongs to one thread.
///
/// A word of one part of speech has it at once; for the others the features of ``TaggerFeatures`` vote.
package final class WordTagger {
    private let model: TaggerModel
    private let tags = (UInt8.min...UInt8.max).map { PartOfSpeech(byte: $0) }
    /// The bytes of the tags that a token has by its kind, or 0.
    private let kindTags = TokenKind.allCases.map { PartOfSpeech.byte(of: $0.tag) }
    private var memory = TaggerMemory(capacity: 256)

    /// Makes a tagger.
    package init(_ model: TaggerModel) {
        self.model = model
    }

    /// Gives a tag to every token that has none and is not blank.
    ///
    /// - Parameters:
    ///   - tokens: tile the text.
    ///   - text: valid UTF-8.
    /// - Complexity: O(n).
    package func tag(_ tokens: inout [Token], of text: Span<UInt8>) {
        var rest = tokens.mutableSpan
        var start = 0
        while start < rest.count {
            // A line at a time: the memory stays small, and no word is tagged by another line's.
            var end = start
            while end < rest.count, rest[end].kind != .newline { end += 1 }
            tag(&rest, start..<end, of: text)
            start = end + 1
        }
    }

    private func tag(_ tokens: inout MutableSpan<Token>, _ range: Range<Int>, of text: Span<UInt8>) {
        if range.count > memory.capacity { memory = TaggerMemory(capacity: max(range.count, 2 * memory.capacity)) }
        let memory = memory
        let count = read(tokens, range, of: text, memory)
        let choiceCount = listChoices(count, memory)
        var first = 0
        while first < choiceCount {
            let batch = first..<min(first + TaggerMemory.batch, choiceCount)
            list(batch, memory)
            var row = 0
            for place in batch {
                let index = unsafe Int(memory.choices.base[place])
                let end = unsafe memory.ends.base[place &- first]
                let tagBefore = unsafe memory.tags.base[index &- 1]
                if unsafe memory.guesses.base[place &- first] != tagBefore {
                    listTags(of: index, tagBefore, endingAt: end, memory)
                }
                unsafe memory.tags.base[index] = vote(known(index, memory), row..<end, memory)
                row = end
            }
            first = batch.upperBound
        }
        var index = 0
        for position in range where !tokens[position].kind.isBlank {
            tokens[position].isUnknown =
                unsafe memory.classes.base[index] == 0 && tokens[position].kind == .word && tokens[position].tag == nil
            tokens[position].tag = tags[Int(unsafe memory.tags.base[index])]
            index &+= 1
        }
    }

    /// What the word list says of a word that was read.
    @inline(__always)
    private func known(_ index: Int, _ memory: TaggerMemory) -> TaggerClass {
        TaggerClass(bits: unsafe model.classes.base[Int(memory.classes.base[index])])
    }

    /// Reads the words and looks all up at once, since each look-up waits for memory; how many there are.
    private func read(
        _ tokens: borrowing MutableSpan<Token>, _ range: Range<Int>, of text: Span<UInt8>, _ memory: TaggerMemory
    ) -> Int {
        var count = 0
        for position in range {
            let token = tokens[position]
            if token.kind.isBlank { continue }
            let word = TaggerWord(text.extracting(token.range), symbols: model.symbols)
            let hash = PerfectHash.hash(word.key)
            model.willLookUp(hash)
            unsafe memory.words.base[count] = word
            unsafe memory.hashes.base[count] = hash
            unsafe memory.tags.base[count] = token.tag.map(PartOfSpeech.byte) ?? kindTags[Int(token.kind.rawValue)]
            count &+= 1
        }
        for index in 0..<count {
            let slot = model.slot(of: unsafe memory.hashes.base[index])
            unsafe wen_prefetch(model.words.base + slot)
            unsafe memory.slots.base[index] = Int32(truncatingIfNeeded: slot)
        }
        for place in 1...TaggerMemory.margin {
            unsafe memory.words.base[-place] = .none
            unsafe memory.words.base[count + place - 1] = .none
            unsafe memory.classes.base[-place] = 0
            unsafe memory.classes.base[count + place - 1] = 0
            unsafe memory.tags.base[-place] = 0
        }
        for index in 0..<count {
            unsafe memory.classes.base[index] = model.classNumber(
                at: Int(memory.slots.base[index]), memory.hashes.base[index])
        }
        return count
    }

    /// Lists the words that have a choice, and gives the others their tags; how many are listed.
    private func listChoices(_ count: Int, _ memory: TaggerMemory) -> Int {
        var choiceCount = 0
        for index in 0..<count {
            let known = known(index, memory)
            let own = unsafe memory.tags.base[index]
            unsafe memory.tags.base[index] = own == 0 ? known.main : own
            // Which words these are is hard to guess for the processor: each is written, and overwritten by the next.
            unsafe memory.choices.base[choiceCount] = Int32(truncatingIfNeeded: index)
            let others = own == 0 ? known.candidates & (known.candidates &- 1) : 0
            choiceCount &+= others == 0 ? 0 : 1
        }
        return choiceCount
    }

    /// Lists the rows of the features of words that have a choice, and asks for them. What the tag before takes part in is
    /// listed as if that were the usual one, as most are.
    private func list(_ batch: Range<Int>, _ memory: TaggerMemory) {
        let mask = model.weights.count &- 1
        var count = 0
        for place in batch {
            let index = unsafe Int(memory.choices.base[place])
            var context = TaggerContext()
            context.word = unsafe memory.words.base[index]
            context.before = unsafe memory.words.base[index &- 1]
            context.secondBefore = unsafe memory.words.base[index &- 2]
            context.behind = unsafe memory.words.base[index &+ 1]
            context.own = unsafe memory.classes.base[index]
            context.next = unsafe memory.classes.base[index &+ 1]
            context.secondNext = unsafe memory.classes.base[index &+ 2]
            context.isSeen = known(index, memory).isSeen
            context.tagBefore = unsafe memory.tags.base[index &- 1]
            unsafe memory.guesses.base[place &- batch.lowerBound] = context.tagBefore
            TaggerFeatures.forEach(context) { hash in
                let row = WordTagger.row(hash, mask)
                unsafe wen_prefetch(model.weights.base + Int(row))
                unsafe memory.rows.base[count] = row
                count &+= 1
            }
            unsafe memory.ends.base[place &- batch.lowerBound] = count
        }
    }

    /// Lists the rows of the features that the tag before takes part in anew.
    @inline(never)
    private func listTags(of index: Int, _ tagBefore: UInt8, endingAt end: Int, _ memory: TaggerMemory) {
        let mask = model.weights.count &- 1
        var context = TaggerContext()
        context.word = unsafe memory.words.base[index]
        context.own = unsafe memory.classes.base[index]
        context.next = unsafe memory.classes.base[index + 1]
        context.tagBefore = tagBefore
        var place = end &- TaggerFeatures.tagCount
        TaggerFeatures.forEachOfTags(context) { hash in
            unsafe memory.rows.base[place] = WordTagger.row(hash, mask)
            place &+= 1
        }
    }

    /// A feature's line, and in its lowest six bits the place of tag 0 in it.
    @inline(__always)
    private static func row(_ hash: UInt64, _ mask: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: TaggerFeatures.line(hash, mask: mask) | TaggerFeatures.place(hash, 0))
    }

    /// The tag with the most votes; of equal ones the first in the set.
    ///
    /// - Parameter listed: the rows of the word's features.
    private func vote(_ known: TaggerClass, _ listed: Range<Int>, _ memory: TaggerMemory) -> UInt8 {
        let weights = unsafe model.weights.base
        let rows = unsafe memory.rows.base
        var best = known.main
        var most = Int32.min
        var rest = known.candidates
        while rest != 0 {
            let tag = UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
            rest &= rest &- 1
            // Two tags at a time: the rows are the same.
            let other = rest == 0 ? tag : UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
            rest &= rest &- 1
            var (sum, otherSum) = (Int32(0), Int32(0))
            for index in listed {
                let row = unsafe rows[index]
                let line = unsafe weights + Int(row & ~63)
                sum &+= unsafe Int32(line[Int((row &+ tag) & 63)])
                otherSum &+= unsafe Int32(line[Int((row &+ other) & 63)])
            }
            if sum > most { (best, most) = (UInt8(truncatingIfNeeded: tag), sum) }
            if otherSum > most { (best, most) = (UInt8(truncatingIfNeeded: other), otherSum) }
        }
        return best
    }
}
