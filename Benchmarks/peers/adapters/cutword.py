from . import Adapter


class Cutword(Adapter):
    name = "cutword"
    package = "cutword"
    environment = "cutword"

    def load(self, task):
        from cutword import Cutter
        self.cutter = Cutter()

    def segment(self, line):
        return self.cutter.cutword(line)


class CutwordNer(Adapter):
    name = "cutword NER"
    package = "cutword"
    environment = "cutword-ner"
    note = "an LSTM on PyTorch, one sentence at a time"

    #: What of its labels is one of the three types.
    TYPES = {"PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC"}

    def load(self, task):
        import torch
        torch.set_num_threads(1)
        from cutword import NER
        self.ner = NER(device="cpu")

    def entities(self, line):
        return [
            (item.begin, item.end, self.TYPES[item.ner_type_en])
            for item in self.ner.predict(line)[0]
            if item.ner_type_en in self.TYPES
        ]
