import Testing
import WenTraining

@Suite struct QuantityCorpusTests {
    @Test(
        "a span that the text does not have is told, wherever it stands",
        arguments: [
            #""expected": [{"kind": "number", "start": 2, "end": 0}]"#,
            #""expected": [{"kind": "number", "start": 0, "end": 5}]"#,
            #""expected": [{"kind": "number", "start": 0, "end": 2, "accept_spans": [[1]]}]"#,
            #""expected": [{"kind": "number", "start": 0, "end": 2, "accept_spans": [[0, 1, 2]]}]"#,
            #""expected": [], "optional": [{"start": -1, "end": 1}]"#,
            #""expected": [], "alternatives": [[{"kind": "number", "start": 1, "end": 1}]]"#,
        ])
    func tellsTheLineThatIsWrong(_ fields: String) {
        let error = #expect(throws: CorpusError.self) {
            try QuantityCorpus("\n" + #"{"id": "1", "text": "三家公司", \#(fields)}"#)
        }
        #expect(error?.line == 2 && error?.problem.hasPrefix("It has a span [") == true)
    }
}
