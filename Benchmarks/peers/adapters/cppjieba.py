from . import Adapter, tagged_entities
from .jieba import NAME_TAGS


class CppJieba(Adapter):
    name = "cppjieba"
    package = "cppjieba"
    environment = "cppjieba"
    note = "C++ called from Python"

    def load(self, task):
        from cppjieba import Jieba
        self.jieba = Jieba()

    def segment(self, line):
        return self.jieba.cut(line)

    def pos(self, line):
        return self.jieba.pseg(line)

    def entities(self, line):
        return tagged_entities(self.jieba.pseg(line), NAME_TAGS)
