extension Lattice {
    /// Waiting for nodes that are not in the processor's cache took most of the time. So the nodes of all first pairs are
    /// fetched before the search, in a loop without branches, whose loads run side by side. Benchmarks/README.md says where
    /// the time goes now.
    func search() {
        let count = count
        let nodes = unsafe nodes
        let codes = unsafe codes.base
        let best = unsafe best.base
        let hasNumerals = fetchPairs()
        unsafe best[0] = Step.origin
        for start in 0..<count {
            let from = unsafe best[start] & Step.costMask
            let first = unsafe codes[start]
            var node = LexiconNode(bits: unsafe nodes[rootBase &+ Int(first)])
            var end = start &+ 1
            // Every atom is a word by itself, so there is a path.
            unsafe best[end] = min(best[end], Step.word(from, node, length: 1))
            if node.tag & Step.surnameFlag != 0 { addNames(from: start) }
            if hasNumerals, AtomCode.isNumeral(first) {
                walkNumerals(from: start, LexiconNode(bits: unsafe nodes[0]), at: start)
            }
            var next = LexiconNode(bits: unsafe pairs.base[start])
            while true {
                // A node without children has base 0, and no slot fits there; nor does any the code behind the end.
                let code = unsafe codes[end]
                if hasNumerals, AtomCode.isNumeral(code) { walkNumerals(from: start, node, at: end) }
                guard next.code == code else { break }
                node = next
                end &+= 1
                if node.isWord { unsafe best[end] = min(best[end], Step.word(from, node, length: end &- start)) }
                next = LexiconNode(bits: unsafe nodes[node.base &+ Int(codes[end])])
            }
            if let user { walk(user, from: start) }
        }
    }

    private func walk(_ user: UserDictionaryTrie, from start: Int) {
        let (best, keys) = unsafe (best.base, keys.base)
        var steps = unsafe MutableSpan(_unsafeStart: best, count: count + 1)
        unsafe user.walk(Span(_unsafeStart: keys, count: count), from: start, &steps)
    }

    /// Fetches the node of each two atoms; tells whether two Chinese digits follow each other.
    private func fetchPairs() -> Bool {
        let nodes = unsafe nodes
        let codes = unsafe codes.base
        let pairs = unsafe pairs.base
        unsafe codes[count] = AtomCode.unknown
        var hasNumerals = false
        for index in 0..<count {
            let first = unsafe codes[index]
            let second = unsafe codes[index &+ 1]
            let base = LexiconNode(bits: unsafe nodes[rootBase &+ Int(first)]).base
            unsafe pairs[index] = nodes[base &+ Int(second)]
            hasNumerals = hasNumerals || (AtomCode.isNumeral(first) && AtomCode.isNumeral(second))
        }
        return hasNumerals
    }

    /// Goes on from a node that a Chinese number follows, taking the number's digits as one atom.
    ///
    /// Each number is looked at only from its first digit, so this adds up to the length of the text.
    @inline(never)
    private func walkNumerals(from start: Int, _ node: LexiconNode, at position: Int) {
        guard position == 0 || !AtomCode.isNumeral(unsafe codes.base[position - 1]) else { return }
        let limit = min(count, position + Step.numeralLimit)
        var end = position + 1
        while end < limit, AtomCode.isNumeral(unsafe codes.base[end]) { end += 1 }
        guard end - position > 1, end - start <= Step.numeralLimit,
            var node = lexicon.child(of: node, by: AtomCode.numerals)
        else { return }
        let from = unsafe best.base[start] & Step.costMask
        while true {
            if node.isWord { unsafe best.base[end] = min(best.base[end], Step.word(from, node, length: end - start)) }
            guard end < count, end - start < Step.numeralLimit,
                let next = lexicon.child(of: node, by: unsafe codes.base[end])
            else { return }
            node = next
            end += 1
        }
    }

    /// Adds the personal names that the surname at an atom may start.
    private func addNames(from start: Int) {
        guard start + 1 < count else { return }
        let from = unsafe best.base[start] & Step.costMask
        let surname = unsafe names[Int(codes.base[start])].surname
        let first = unsafe names[Int(codes.base[start + 1])]
        if first.single != NameCosts.never {
            let cost = UInt64(surname) + UInt64(first.single)
            unsafe best.base[start + 2] = min(
                best.base[start + 2], Step.words(from, cost: cost, tag: nameTag, length: 2))
        }
        guard first.first != NameCosts.never, start + 2 < count else { return }
        let second = unsafe names[Int(codes.base[start + 2])]
        if second.second != NameCosts.never {
            let cost = UInt64(surname) + UInt64(first.first) + UInt64(second.second)
            unsafe best.base[start + 3] = min(
                best.base[start + 3], Step.words(from, cost: cost, tag: nameTag, length: 3))
        }
    }
}
