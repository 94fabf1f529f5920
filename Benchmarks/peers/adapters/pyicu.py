from . import Adapter


class PyIcu(Adapter):
    name = "PyICU"
    package = "pyicu"
    environment = "pyicu"
    note = "ICU's dictionary break iterator called from Python, one call a boundary"

    def load(self, task):
        import icu
        self.iterator = icu.BreakIterator.createWordInstance(icu.Locale("zh"))
        self.text = icu.UnicodeString

    def segment(self, line):
        # Boundaries count UTF-16 units, as ICU's own string does.
        text = self.text(line)
        self.iterator.setText(text)
        words, start = [], 0
        for end in self.iterator:
            words.append(str(text[start:end]))
            start = end
        return words
