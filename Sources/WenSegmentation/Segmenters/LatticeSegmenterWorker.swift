/// One thread's part of a ``LatticeSegmenter``: cuts the text into stretches at marks and white space.
final class LatticeSegmenterWorker: SegmenterWorker {
    private let scanner: RunScanner
    private let lattice: Lattice

    init(_ scanner: RunScanner, _ lattice: Lattice) {
        self.scanner = scanner
        self.lattice = lattice
    }

    func segment(_ text: Span<UInt8>, into tokens: inout [Token]) {
        lattice.begin()
        for piece in TextPieces(text) {
            scanner.load(text.extracting(piece))
            let units = unsafe scanner.units
            var start = 0
            scanner.forEachRun { end, kind in
                let run = unsafe UnsafeBufferPointer(rebasing: units[start..<end])
                unsafe take(run, kind, length: scanner.utf8Length(start..<end), &tokens)
                start = end
            }
            lattice.finish(into: &tokens)
        }
    }

    @inline(__always)
    @unsafe private func take(
        _ run: UnsafeBufferPointer<UInt16>, _ kind: RunKind, length: @autoclosure () -> Int, _ tokens: inout [Token]
    ) {
        switch kind {
        case .han:
            unsafe lattice.appendHan(run, into: &tokens)
        case .number, .latin:
            unsafe lattice.append(run, kind: kind, byteLength: length(), into: &tokens)
        case .punctuation, .url, .email, .emoji, .script, .other:
            if lattice.joinsMarks { return unsafe lattice.append(run, kind: kind, byteLength: length(), into: &tokens) }
            fallthrough
        case .space, .newline:
            lattice.finish(into: &tokens)
            let start = lattice.offset
            lattice.skip(length())
            tokens.append(Token(start..<lattice.offset, kind: kind.tokenKind))
        }
    }
}
