import WenSegmentation

extension Candidate {
    /// Whether its head, which it must have, is a decisive one with a word of its own before, which is no verb as in 督促法院,
    /// and cuts through no word but a title: 党委 in 党委书记, and not 党组 in 党组织.
    func isDecisive(in window: borrowing TextWindow) -> Bool {
        guard head > start, window.classes(of: head..<end).contains(.decisiveHead),
            !window.classes(of: start..<head).contains(.generalModifier),
            window.tag(ofToken: window.token(at: start)) != .v
        else { return false }
        if window.isBoundary(end) { return true }
        let token = window.token(at: end)
        return window.classes(of: window.start(ofToken: token)..<window.end(ofToken: token)).contains(.title)
    }

    /// Whether it is a row of capitalised Latin words, the first or the last of them a given name or a surname.
    func isLatinPerson(in window: borrowing TextWindow) -> Bool {
        guard source.contains(.latin), kinds.contains(.person), window.token(at: start) != window.token(at: end - 1)
        else { return false }
        var isKnown = false
        var position = start
        while position < end {
            let stop = min(window.end(ofToken: window.token(at: position)), end)
            if window.kind(ofToken: window.token(at: position)) == .latin {
                guard (0x41...0x5A).contains(window.unit(position)) else { return false }
                let isOutermost = position == start || stop == end
                isKnown =
                    isKnown || isOutermost && !window.classes(of: position..<stop).isDisjoint(with: .anyPerson)
            }
            position = stop
        }
        return isKnown
    }

    /// Whether it is a well-known company, club or medium, and cuts through no word.
    func isCompany(in window: borrowing TextWindow) -> Bool {
        classes.contains(.company) && window.isBoundary(start) && window.isBoundary(end)
    }
}
