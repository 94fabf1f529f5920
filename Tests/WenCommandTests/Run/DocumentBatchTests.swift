import Testing
import WenReport

@testable import WenCommand

@Suite struct DocumentBatchTests {
    @Test(
        "a batch is full of documents without text, too, and they have weight",
        arguments: [.document(.init("")), .failure(FailedRecord(message: ""))] as [DocumentReader.Item])
    func emptyDocuments(_ item: DocumentReader.Item) {
        var batch = DocumentBatch(fullSize: 3200)
        var count = 0
        while !batch.isFull, count < 1000 {
            batch.append(item)
            count += 1
        }
        #expect(count == 100 && batch.weight >= 100 * 100)
    }

    @Test("the bytes of the text make a batch full")
    func text() {
        let text = String(repeating: "天气", count: 500)
        var batch = DocumentBatch(fullSize: 2 * text.utf8.count)
        batch.append(.document(.init(text)))
        #expect(!batch.isFull)
        batch.append(.document(.init(text)))
        #expect(batch.isFull && batch.weight >= 2 * text.utf8.count)
    }
}
