from . import Adapter, tagged_entities
from .jieba import NAME_TAGS


class JiebaRs(Adapter):
    name = "rjieba"
    package = "rjieba"
    environment = "rjieba"
    note = "jieba-rs called from Python"

    def load(self, task):
        import rjieba
        self.jieba = rjieba.Jieba()

    def segment(self, line):
        return self.jieba.cut(line)

    def pos(self, line):
        return self.jieba.tag(line)

    def entities(self, line):
        return tagged_entities(self.jieba.tag(line), NAME_TAGS)
