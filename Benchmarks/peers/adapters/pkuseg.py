from . import Adapter


class Pkuseg(Adapter):
    name = "pkuseg"
    package = "pkuseg"
    environment = "pkuseg"
    note = "the model that its package carries (mixed domains)"

    def load(self, task):
        import pkuseg
        self.cutter = pkuseg.pkuseg()

    def segment(self, line):
        return self.cutter.cut(line)
