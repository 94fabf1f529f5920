from . import Adapter


class Jiojio(Adapter):
    name = "jiojio"
    package = "jiojio"
    environment = "jionlp"
    note = "the CRF segmenter of JioNLP, in Python with parts in C"

    def load(self, task):
        import jiojio
        jiojio.init(pos=task == "pos")
        self.cut = jiojio.cut

    def segment(self, line):
        return self.cut(line)

    def pos(self, line):
        return self.cut(line)


class JioNlp(Adapter):
    name = "JioNLP"
    package = "jionlp"
    environment = "jionlp"
    note = "money and time, all that it extracts"

    def load(self, task):
        import jionlp
        self.extractors = [jionlp.ner.extract_money, jionlp.ner.extract_time]

    def quantities(self, line):
        return [(*item["offset"], self.value(item)) for extract in self.extractors for item in extract(line)]

    @staticmethod
    def value(item):
        """The number of a sum of money, where it has one."""
        detail = item.get("detail") or {}
        try:
            return float(detail.get("num"))
        except (TypeError, ValueError):
            return None


class JioNlpMoney(JioNlp):
    name = "JioNLP money"
    note = "money alone"

    def load(self, task):
        import jionlp
        self.extractors = [jionlp.ner.extract_money]
