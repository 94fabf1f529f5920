from . import Adapter, tagged_entities
from .jieba import NAME_TAGS


class JiebaFastDat(Adapter):
    name = "jieba_fast_dat"
    package = "jieba-fast-dat"
    environment = "jieba-fast-dat"
    note = "jieba in C++"

    def load(self, task):
        if task == "segment":
            import jieba_fast_dat
            jieba_fast_dat.initialize()
            self.lcut = jieba_fast_dat.lcut
        else:
            import jieba_fast_dat.posseg
            jieba_fast_dat.posseg.initialize()
            self.lcut = jieba_fast_dat.posseg.lcut

    def segment(self, line):
        return self.lcut(line)

    def pos(self, line):
        return [(pair.word, pair.flag) for pair in self.lcut(line)]

    def entities(self, line):
        return tagged_entities(self.pos(line), NAME_TAGS)
