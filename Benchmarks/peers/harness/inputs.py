"""The text that is timed and the gold that is scored: found, cut to size, and described."""

import hashlib
import io
import json
import lzma
from pathlib import Path

from . import marked
from .places import CORPORA, EXAMPLES

#: Sets that are read where the corpora lie beside the package, by task. The first is the chart's.
DEFAULT_GOLD = {
    "segment": ["segmentation/sighan2005-pku.test.seg.txt.xz", "segmentation/sighan2005-msr.test.seg.txt.xz", "segmentation/gsdsimp.test.seg.txt.xz"],
    "entities": ["entities/msra.test.ner.jsonl.xz", "entities/uner-gsdsimp.test.ner.jsonl.xz", "entities/pud.test.ner.jsonl.xz"],
    "quantities": ["../seed/quantities.gold.jsonl"],
    "keywords": ["keywords/csl.test.jsonl.xz"],
}
DEFAULT_TEXT = "raw/cctv-news-2012-2026.txt.xz"
#: What is timed for keywords, whose cost depends on what a document is: paper abstracts.
DEFAULT_DOCUMENTS = "keywords/csl.train.jsonl.xz"
GOLD_LABELS = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC"}


class InputError(Exception):
    """An input cannot be used. Its text says why and what to do."""


def open_text(path):
    path = Path(path)
    try:
        file = lzma.open(path) if path.suffix == ".xz" else open(path, "rb")
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.") from None
    return io.TextIOWrapper(file, encoding="utf-8-sig", errors="replace", newline="\n")


def digest(path):
    """Size and SHA-256, as results state them."""
    state, size = hashlib.sha256(), 0
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            state.update(block)
            size += len(block)
    return {"bytes": size, "sha256": state.hexdigest()}


class Text:
    """The text that is timed: non-empty lines, cut to so many bytes. For keywords each is a JSON record."""

    def __init__(self, source, size, folder, task="segment"):
        self.folder, self.task = folder, task
        self.sources = [source] if source else self._default()
        self.name = " + ".join(Path(path).name for path in self.sources)
        self.whole = folder / "text.txt"
        self.repeated = self._write(size)
        self.bytes = self.whole.stat().st_size

    def _default(self):
        name = DEFAULT_DOCUMENTS if self.task == "keywords" else DEFAULT_TEXT
        if (CORPORA / name).exists():
            return [CORPORA / name]
        found = sorted(EXAMPLES.glob("*.txt"))
        if not found:
            raise InputError("There is no text to measure on. Name one with --text FILE.")
        return found

    def _write(self, size):
        """Writes up to `size` bytes; gives how often the sources were read."""
        written, times = 0, 0
        with open(self.whole, "wb") as target:
            while written < size:
                before, times = written, times + 1
                for source in self.sources:
                    with open_text(source) as file:
                        for line in file:
                            line = line.strip()
                            if not line:
                                continue
                            data = self._item(line).encode() + b"\n"
                            if written and written + len(data) > size:
                                return times if written > before else times - 1
                            target.write(data)
                            written += len(data)
                if written == before:
                    raise InputError(f"{self.name} holds no text.")
        return times

    def _item(self, line):
        if self.task != "keywords":
            return line
        try:
            record = json.loads(line) if line.startswith("{") else {"text": line}
            return json.dumps({key: record[key] for key in ("title", "text") if key in record}, ensure_ascii=False)
        except (ValueError, KeyError):
            raise InputError(f'{self.name}: a line is no record {{"title", "text"}}.') from None

    def slice(self, size):
        """A file with the first lines, up to `size` bytes but at least one line; and its size."""
        if size >= self.bytes:
            return self.whole, self.bytes
        path = self.folder / f"text-{size}.txt"
        if not path.exists():
            written = 0
            with open(self.whole, "rb") as source, open(path, "wb") as target:
                for line in source:
                    if written and written + len(line) > size:
                        break
                    target.write(line)
                    written += len(line)
        return path, path.stat().st_size

    def description(self):
        return dict(digest(self.whole), name=self.name, times_read=self.repeated)


class Gold:
    """A set with right answers: `lines` of them, and the bare text that systems are given."""

    def __init__(self, path, task, folder):
        self.name = Path(path).name.removesuffix(".xz").removesuffix(".txt").removesuffix(".jsonl").removesuffix(".seg").removesuffix(".ner")
        self.source, self.task, self.lines = Path(path), task, []
        self.text = folder / f"{self.name}.gold.txt"
        with open_text(path) as file, open(self.text, "w", encoding="utf-8", newline="\n") as target:
            for number, line in enumerate(file, 1):
                try:
                    text, answer = getattr(self, f"_{task}")(line)
                except (ValueError, KeyError, TypeError):
                    raise InputError(f"{path}, line {number}: this is no gold for {task}.") from None
                target.write(text + "\n")
                self.lines.append(answer)

    @staticmethod
    def _segment(line):
        words = line.split()
        return "".join(words), words

    @staticmethod
    def _entities(line):
        record = json.loads(line)
        return one_line(record["text"]), [(start, end, GOLD_LABELS[kind]) for start, end, kind in record["entities"] if kind in GOLD_LABELS]

    @staticmethod
    def _quantities(line):
        record = json.loads(line)
        return one_line(record["text"]), {"readings": [record["expected"], *record.get("alternatives", [])], "optional": record.get("optional", [])}

    @staticmethod
    def _keywords(line):
        record = json.loads(line)
        return json.dumps({key: record[key] for key in ("title", "text") if key in record}, ensure_ascii=False), list(record["keywords"])

    def description(self):
        return dict(digest(self.source), name=self.name, lines=len(self.lines))


def one_line(text):
    """A break inside the text becomes a space, and no place moves."""
    return "".join(" " if unit in "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029" else unit for unit in text)


def default_gold(task, folder):
    paths = [CORPORA / name for name in DEFAULT_GOLD.get(task, []) if (CORPORA / name).exists()]
    news = marked.write_test(folder) if task == "entities" else None
    return [*paths, news] if news else paths
