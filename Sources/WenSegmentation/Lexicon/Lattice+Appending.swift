extension Lattice {
    /// Appends the characters of a run of Han characters.
    @unsafe func appendHan(_ units: UnsafeBufferPointer<UInt16>, into tokens: inout [Token]) {
        var rest = unsafe units
        while rest.count > Lattice.limit - count {
            let cut = unsafe UTF16Scalar.cut(rest, limit: Lattice.limit - count)
            unsafe appendHan(UnsafeBufferPointer(rebasing: rest[..<cut]))
            unsafe rest = UnsafeBufferPointer(rebasing: rest[cut...])
            finish(into: &tokens)
        }
        unsafe appendHan(rest)
    }

    @inline(__always)
    @unsafe private func appendHan(_ units: UnsafeBufferPointer<UInt16>) {
        if count == 0 { stretchStart = offset }
        var count = count
        var offset = offset
        for index in 0..<units.count {
            let code = unsafe codeTable[Int(units[index])]
            if code == AtomCode.unknown {
                let part = unsafe UTF16Scalar.atomPart(of: units, at: index)
                offset += part.bytes
                if !part.isAtom {
                    unsafe ends.base[count - 1] = UInt32(truncatingIfNeeded: offset)
                    continue
                }
            } else {
                // A listed character has three bytes.
                offset += 3
            }
            unsafe codes.base[count] = code
            unsafe ends.base[count] = UInt32(truncatingIfNeeded: offset)
            if user != nil { unsafe keys.base[count] = UserDictionaryTrie.key(of: units, at: index, code: code) }
            count += 1
            unsafe best.base[count] = .max
        }
        self.count = count
        self.offset = offset
    }

    /// Appends a number, Latin word or mark as one atom.
    @unsafe func append(
        _ units: UnsafeBufferPointer<UInt16>, kind: RunKind, byteLength: Int, into tokens: inout [Token]
    ) {
        if count == Lattice.limit { finish(into: &tokens) }
        if count == 0 { stretchStart = offset }
        offset += byteLength
        let code: UInt16
        switch kind {
        case .number where user == nil: code = AtomCode.number
        case .number, .latin:
            let hash = unsafe AtomHash(units).value
            if user != nil { unsafe keys.base[count] = hash }
            code = kind == .latin ? lexicon.code(ofText: hash) : AtomCode.number
        default:
            code = AtomCode.mark
            if user != nil {
                unsafe keys.base[count] = AtomHash(units).value
                unsafe kinds.base[count] = kind
            }
        }
        unsafe codes.base[count] = code
        unsafe ends.base[count] = UInt32(truncatingIfNeeded: offset)
        count += 1
        unsafe best.base[count] = .max
    }
}
