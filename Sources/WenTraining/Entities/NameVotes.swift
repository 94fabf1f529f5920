import WenEntities
import WenSegmentation

/// A row's vote for a character: which place of which row it is.
struct NameVote {
    let template: NameTemplate
    /// What the row is about.
    let key: UInt64
    /// The place within the row.
    let place: Int
    /// The character that gets the vote.
    let position: Int
}

/// Lists the votes for a window's characters: the same as ``SequenceTagger`` adds up.
struct NameVotes {
    let words: NameWordClasses

    /// Calls `body` with every vote.
    ///
    /// Complexity: O(n).
    func forEach(_ window: NameWindow, _ body: (NameVote) -> Void) {
        let count = window.count
        func vote(_ template: NameTemplate, _ key: UInt64, _ place: Int, _ position: Int) {
            guard position >= 0, position < count else { return }
            body(NameVote(template: template, key: key, place: place, position: position))
        }
        for index in 0..<count {
            let symbol = UInt64(window.symbol(index))
            for place in 0..<5 { vote(.character, symbol, place, index + place - 2) }
        }
        for index in 0..<count + 1 {
            let key = NameTemplate.key(window.symbol(index - 1), window.symbol(index))
            for place in 0..<4 { vote(.pair, key, place, index + place - 2) }
        }
        for index in 1..<max(count - 1, 1) {
            let key = NameTemplate.key(window.symbol(index - 1), window.symbol(index), window.symbol(index + 1))
            for place in 0..<3 { vote(.triple, key, place, index + place - 1) }
        }
        let classes = (-1...window.wordCount).map { UInt64(words.number(of: $0, in: window)) }
        var ahead: UInt8 = 0
        for word in stride(from: window.wordCount - 1, through: 0, by: -1) {
            let range = window.range(ofWord: word)
            let key = window.key(ofWord: word)
            let (before, own, behind) = (classes[word], classes[word + 1], classes[word + 2])
            let head = HeadDistance.step(&ahead, over: words.role(Int(own)).rawValue)
            for index in range {
                let place = WordPlace.place(index - range.lowerBound, of: range.count).rawValue
                vote(.word, key, place, index)
                vote(.classHead, own << 8 | UInt64(head), place, index)
            }
            vote(.word, key, WordPlace.before.rawValue, range.lowerBound - 1)
            vote(.word, key, WordPlace.behind.rawValue, range.upperBound)
            vote(.classFrame, before << 8 | behind, 0, range.lowerBound)
            vote(.classFrame, before << 8 | behind, 1, range.upperBound - 1)
            vote(.classPair, before << 8 | own, 2, range.lowerBound)
            vote(.classPair, before << 8 | own, 3, range.upperBound - 1)
            vote(.classPair, own << 8 | behind, 0, range.lowerBound)
            vote(.classPair, own << 8 | behind, 1, range.upperBound - 1)
            if word > 0 {
                let pair = NameTemplate.key(words: window.key(ofWord: word - 1), key)
                vote(.wordPair, pair, 0, range.lowerBound - 1)
                vote(.wordPair, pair, 1, range.lowerBound)
            }
        }
    }
}
