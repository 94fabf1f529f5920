from . import Adapter


class Lindera(Adapter):
    name = "lindera (jieba)"
    package = "lindera-python-jieba"
    environment = "lindera"
    note = "Rust called from Python, jieba's dictionary, no model of unknown words"

    def load(self, task):
        import lindera
        self.tokenizer = lindera.Tokenizer(lindera.load_dictionary("embedded://jieba"), mode="normal")

    def segment(self, line):
        return [token.surface for token in self.tokenizer.tokenize(line)]
