from . import Adapter, tagged_entities


class Thulac(Adapter):
    name = "THULAC"
    package = "thulac"
    environment = "thulac"
    note = "the Python edition"

    def load(self, task):
        import thulac
        self.cutter = thulac.thulac(seg_only=task == "segment")

    def segment(self, line):
        return [pair[0] for pair in self.cutter.cut(line)]

    def pos(self, line):
        return self.cutter.cut(line)

    def entities(self, line):
        return tagged_entities(self.cutter.cut(line), {"np": "PER", "ns": "LOC", "ni": "ORG"})
