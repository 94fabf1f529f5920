import json

from . import Adapter, tagged_entities

#: Tags of jieba's dictionary that mean a name. nrt is jieba's own for a transliterated person.
NAME_TAGS = {"nr": "PER", "nrfg": "PER", "nrt": "PER", "ns": "LOC", "nt": "ORG"}


class Jieba(Adapter):
    name = "jieba"
    package = "jieba"
    environment = "jieba"
    note = "loads from its cache, which an earlier run wrote"

    def load(self, task):
        if task == "segment":
            import jieba
            jieba.initialize()
            self.lcut = jieba.lcut
        elif task == "keywords":
            import jieba.analyse
            self.extract_tags = jieba.analyse.extract_tags
        else:
            import jieba.posseg
            jieba.posseg.initialize()
            self.lcut = jieba.posseg.lcut

    def segment(self, line):
        return self.lcut(line)

    def pos(self, line):
        return [(pair.word, pair.flag) for pair in self.lcut(line)]

    def entities(self, line):
        return tagged_entities(self.pos(line), NAME_TAGS)

    def keywords(self, line):
        record = json.loads(line)
        return self.extract_tags("\n".join(filter(None, (record.get("title"), record["text"]))), topK=20)
