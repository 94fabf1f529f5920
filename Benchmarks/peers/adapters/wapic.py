from . import Adapter


class Wapic(Adapter):
    name = "wapic"
    package = "wapic"
    environment = "wapic"
    note = "a CRF in C++ with the model of wapic-cws-model"

    def load(self, task):
        import wapic
        self.segmenter = wapic.Segmenter()

    def segment(self, line):
        return self.segmenter.segment(line)
