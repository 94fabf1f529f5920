import WenSegmentation

extension CandidateScanner {
    /// What may be a company of a coined word and its trade: 海昶|智能, 晟|岳|传媒.
    func addCoined(_ window: borrowing TextWindow, _ candidates: inout [Candidate]) {
        for token in 0..<window.tokenCount {
            guard token > 0, let start = startOfCoined(window, before: token), CoinedName.isTrade(token, in: window)
            else { continue }
            candidates.append(Candidate(.organization, start..<window.end(ofToken: token), .unknown))
        }
    }

    /// Where a word that no list has, or two characters that are no function words, starts before a token.
    @inline(__always)
    private func startOfCoined(_ window: borrowing TextWindow, before token: Int) -> Int? {
        let last = window.role(ofToken: token - 1)
        if last.contains(.unknown) { return window.start(ofToken: token - 1) }
        guard token > 1, last.contains([.start, .member]),
            window.role(ofToken: token - 2).contains([.start, .member])
        else { return nil }
        let start = window.start(ofToken: token - 2)
        return window.start(ofToken: token) - start == 2 ? start : nil
    }
}
