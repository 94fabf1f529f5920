import WenSegmentation

/// Sentences in training, as flat tables: symbols, right labels, and the rows of weights that vote.
struct SegmenterExamples {
    /// Where each sentence starts, and the end.
    private(set) var starts = [0]
    private(set) var symbols: [UInt16] = []
    private(set) var isFixed: [Bool] = []
    private(set) var labels: [UInt8] = []
    private(set) var blocks: [UInt8] = []
    /// For each template, the row of the n-gram at each place from 2 before the sentence to 1 behind; see ``rowStart(_:)``.
    private(set) var rows: [[Int32]] = [[], [], []]
    /// Where each position's words' rows start in ``wordRows``, and the end.
    private(set) var wordStarts: [Int32] = [0]
    private(set) var wordRows: [Int32] = []

    var count: Int { starts.count - 1 }

    /// Where a sentence's rows start.
    func rowStart(_ sentence: Int) -> Int { starts[sentence] + 4 * sentence }

    /// Adds a stretch with the byte offsets where words end.
    mutating func add(_ example: SegmenterExample, wordEnds: Set<Int>, block: UInt8) {
        let count = example.symbols.count
        let fixed = example.isFixed
        for index in 0..<count {
            let start = index == 0 ? example.start : example.ends[index - 1]
            let begins = index == 0 || fixed[index] || fixed[index - 1] || wordEnds.contains(start)
            let ends =
                index == count - 1 || fixed[index] || fixed[index + 1] || wordEnds.contains(example.ends[index])
            let label: SegmenterLabel = begins ? (ends ? .single : .begin) : (ends ? .end : .middle)
            labels.append(label.rawValue)
        }
        symbols += example.symbols
        isFixed += fixed
        blocks.append(block)
        starts.append(symbols.count)
    }

    /// Calls `body` with the key of every n-gram of a template in a sentence.
    func forEachKey(_ sentence: Int, template: Int, _ body: (UInt64) -> Void) {
        let range = starts[sentence]..<starts[sentence + 1]
        func symbol(_ index: Int) -> UInt64 {
            UInt64(
                index < range.lowerBound
                    ? SegmenterSymbol.before : index < range.upperBound ? symbols[index] : SegmenterSymbol.behind)
        }
        for index in range.lowerBound - 2..<range.upperBound + 2 {
            var key: UInt64 = 0
            for offset in 0..<SegmenterWeights.templates[template].length { key = key << 16 | symbol(index + offset) }
            body(key)
        }
    }

    /// Counts n-grams.
    func counts(template: Int) -> [UInt64: Int32] {
        var counts: [UInt64: Int32] = [:]
        for sentence in 0..<count { forEachKey(sentence, template: template) { counts[$0, default: 0] += 1 } }
        return counts
    }

    /// Looks up the rows of all n-grams and words.
    mutating func link(_ weights: SegmenterWeights, _ words: SegmenterWords) {
        for template in rows.indices {
            let known = weights.rows[template]
            var found: [Int32] = []
            found.reserveCapacity(symbols.count + 4 * count)
            for sentence in 0..<count {
                forEachKey(sentence, template: template) { found.append(Int32(known[$0] ?? 0)) }
            }
            rows[template] = found
        }
        for sentence in 0..<count { linkWords(sentence, weights, words) }
    }

    private mutating func linkWords(_ sentence: Int, _ weights: SegmenterWeights, _ words: SegmenterWords) {
        let range = starts[sentence]..<starts[sentence + 1]
        let own = Array(symbols[range])
        let fixed = Array(isFixed[range])
        var found: [[Int32]] = Array(repeating: [], count: own.count)
        for start in own.indices {
            words.forEachWord(own, fixed, at: start, block: blocks[sentence]) { length, word in
                if word.isHeldOut, isUnit(range.lowerBound + start, length) { hideNGrams(sentence, start, length) }
                let kind = word.kind
                guard kind != 0 else { return }
                for position in 0..<length {
                    found[start + position].append(Int32(weights.wordRow(kind, length, .place(position, of: length))))
                }
                guard SegmenterWeights.votesBeside(length) else { return }
                if start > 0, !fixed[start - 1] {
                    found[start - 1].append(Int32(weights.wordRow(kind, length, .before)))
                }
                if start + length < own.count, !fixed[start + length] {
                    found[start + length].append(Int32(weights.wordRow(kind, length, .behind)))
                }
            }
        }
        for rows in found {
            wordRows += rows
            wordStarts.append(Int32(wordRows.count))
        }
    }

    /// Whether symbols are a word, or whole words of three symbols and more.
    private func isUnit(_ start: Int, _ length: Int) -> Bool {
        let (first, last) = (labels[start], labels[start + length - 1])
        let begins = first == SegmenterLabel.begin.rawValue || first == SegmenterLabel.single.rawValue
        return begins && last >= SegmenterLabel.end.rawValue && (length > 2 || first == SegmenterLabel.begin.rawValue)
    }

    /// Takes the n-grams that hold two symbols of a word out of the votes.
    private mutating func hideNGrams(_ sentence: Int, _ start: Int, _ length: Int) {
        // Rows start two places before the sentence.
        let row = rowStart(sentence) + start + 2
        for first in 0..<length - 1 { rows[1][row + first] = 0 }
        for first in -1..<length - 1 { rows[2][row + first] = 0 }
    }
}
