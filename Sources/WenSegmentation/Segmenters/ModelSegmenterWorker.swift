/// One thread's part of a ``ModelSegmenter``: cuts the text into stretches at white space, and behind `。` before a Han
/// character, where ``TextPieces`` may cut.
final class ModelSegmenterWorker: SegmenterWorker {
    private let scanner: RunScanner
    private let stretch: SegmenterStretch

    init(_ scanner: RunScanner, _ stretch: SegmenterStretch) {
        self.scanner = scanner
        self.stretch = stretch
    }

    func segment(_ text: Span<UInt8>, into tokens: inout [Token]) {
        stretch.begin()
        for piece in TextPieces(text) {
            scanner.load(text.extracting(piece))
            let units = unsafe scanner.units
            var start = 0
            var isBehindStop = false
            scanner.forEachRun { end, kind in
                let run = unsafe UnsafeBufferPointer(rebasing: units[start..<end])
                switch kind {
                case .han:
                    if isBehindStop { stretch.finish(into: &tokens) }
                    unsafe stretch.appendHan(run, into: &tokens)
                case .space, .newline:
                    stretch.finish(into: &tokens)
                    let from = stretch.offset
                    stretch.skip(scanner.utf8Length(start..<end))
                    tokens.append(Token(from..<stretch.offset, kind: kind.tokenKind))
                default:
                    unsafe stretch.append(
                        run, kind: kind, byteLength: scanner.utf8Length(start..<end), into: &tokens)
                }
                isBehindStop = unsafe kind == .punctuation && run[0] == 0x3002
                start = end
            }
            stretch.finish(into: &tokens)
        }
    }
}
