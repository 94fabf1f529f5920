import WenSegmentation

extension KeywordCorpus.Text {
    /// The document with its title as the text's first line, as most files have it.
    var withoutTitle: Document {
        guard let title = document.title else { return document }
        return Document(title + "\n" + document.text, id: document.id)
    }
}
