import CDictionaries

/// Gives words their parts of speech, from left to right, with a perceptron. Belongs to one thread.
///
/// A word of one part of speech has it at once; for the others the features of ``TaggerFeatures`` vote.
package final class WordTagger {
    private let model: TaggerModel
    private let tags = (UInt8.min...UInt8.max).map { PartOfSpeech(byte: $0) }
    /// The words of the tokens that are not blank, with room before the first and behind the last.
    private var words: [TaggerWord] = []
    private var hashes: [UInt64] = []
    private var slots: [Int32] = []
    private var classes: [UInt16] = []
    /// The features of the word at hand.
    private var features: [UInt64] = []

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
        var start = 0
        while start < tokens.count {
            // A line at a time: the memory stays small, and no word is tagged by another line's.
            var end = start
            while end < tokens.count, tokens[end].kind != .newline { end += 1 }
            tag(&tokens, start..<end, of: text)
            start = end + 1
        }
    }

    private func tag(_ tokens: inout [Token], _ range: Range<Int>, of text: Span<UInt8>) {
        read(tokens, range, of: text)
        var context = TaggerContext()
        var index = 0
        for position in range where !tokens[position].kind.isBlank {
            defer { index += 1 }
            context.secondTagBefore = context.tagBefore
            if let tag = tokens[position].tag ?? tokens[position].kind.tag {
                tokens[position].tag = tag
                context.tagBefore = PartOfSpeech.byte(of: tag)
                continue
            }
            let number = classes[index]
            let known = TaggerClass(bits: unsafe model.classes.base[Int(number)])
            var best = known.main
            if !known.isSure {
                context.word = words[index + 2]
                context.before = words[index + 1]
                context.secondBefore = words[index]
                context.behind = words[index + 3]
                context.own = number
                context.next = classes[index + 1]
                context.secondNext = classes[index + 2]
                context.isSeen = known.isSeen
                best = vote(context, known)
            }
            tokens[position].tag = tags[Int(best)]
            context.tagBefore = best
        }
    }

    /// Reads the words and looks all up at once, since each look-up waits for memory.
    private func read(_ tokens: [Token], _ range: Range<Int>, of text: Span<UInt8>) {
        words.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
        slots.removeAll(keepingCapacity: true)
        classes.removeAll(keepingCapacity: true)
        words.append(.none)
        words.append(.none)
        for position in range where !tokens[position].kind.isBlank {
            let word = TaggerWord(text.extracting(tokens[position].range), symbols: model.symbols)
            let hash = PerfectHash.hash(word.key)
            let slot = model.slot(of: hash)
            unsafe wen_prefetch(model.words.base + slot)
            words.append(word)
            hashes.append(hash)
            slots.append(Int32(truncatingIfNeeded: slot))
        }
        words.append(.none)
        for index in hashes.indices { classes.append(model.classNumber(at: Int(slots[index]), hashes[index])) }
        classes.append(0)
        classes.append(0)
    }

    /// The tag with the most votes; of equal ones the first in the set.
    private func vote(_ context: TaggerContext, _ known: TaggerClass) -> UInt8 {
        let mask = model.weights.count &- 1
        features.removeAll(keepingCapacity: true)
        TaggerFeatures.forEach(context) { features.append($0) }
        var best = known.main
        var most = Int32.min
        var rest = known.candidates
        while rest != 0 {
            let tag = UInt8(truncatingIfNeeded: rest.trailingZeroBitCount)
            rest &= rest &- 1
            var sum: Int32 = 0
            for hash in features {
                let place = TaggerFeatures.line(hash, mask: mask) &+ TaggerFeatures.place(hash, tag)
                sum &+= Int32(unsafe model.weights.base[place])
            }
            if sum > most { (best, most) = (tag, sum) }
        }
        return best
    }
}
