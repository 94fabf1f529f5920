import Testing
import WenSegmentation

@testable import WenEntities

/// A document is read window by window, those left out in which nothing may be a name.
@Suite struct CandidateReaderTests {
    private static let segmenter = Result { try ModelSegmenter() }

    /// What may be a name in each window of a document.
    private static func windows(_ text: String, _ reader: inout CandidateReader) throws -> [Set<String>] {
        let document = Document(text)
        reader.begin(document, try DocumentSegmenter(segmenter.get()).segment(document), .embedded)
        var windows: [Set<String>] = []
        while reader.advance() {
            #expect(reader.window.count <= TextWindow.limit + TextWindow.longestToken)
            var names: Set<String> = []
            for candidate in reader.candidates {
                names.insert(
                    document.text(in: reader.window.byteRange(candidate.start..<candidate.end, in: document)))
            }
            windows.append(names)
        }
        return windows
    }

    @Test func readsSentenceBySentence() throws {
        var reader = CandidateReader()
        let windows = try Self.windows("张毅来了。是的。他在成都。", &reader)
        #expect(windows.count == 2)
        #expect(windows[0].contains("张毅") && windows[1].contains("成都"))
        // Behind the last there is none, and what was read does not show in the next document.
        let hasMore = reader.advance()
        #expect(!hasMore)
        let (empty, again) = (try Self.windows("", &reader), try Self.windows("他在成都。", &reader))
        #expect(empty.isEmpty && again == [windows[1]])
    }

    @Test func seesEndlessSentencesInPieces() throws {
        var reader = CandidateReader()
        let text = String(repeating: "张毅在成都", count: 3000) + String(repeating: "x", count: 20_000)
        let windows = try Self.windows(text, &reader)
        #expect(windows.count == 4)
    }
}
