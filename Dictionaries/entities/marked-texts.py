"""Puts the marks of marked-texts.tsv on the texts they were made for: marked-texts.py FOLDER PART NAMES > OUTPUT

FOLDER holds the files of the corpora; PART is train, dev or test; NAMES are the files wanted, by comma and without .txt.
Writes JSON lines {"text", "entities"}.
"""

import json
import re
import sys
import zlib
from pathlib import Path

KINDS = {"P": "PER", "O": "ORG", "L": "LOC"}


def text_of(path):
    """A file's text; of words with tags (.pos) the words alone."""
    text = path.read_text(encoding="utf-8", errors="ignore")
    if path.stem.endswith(".pos"):
        text = "\n".join("".join(word.rpartition("/")[0] for word in line.split()) for line in text.split("\n"))
    return text


def records(folder, part, names):
    texts = {}
    for line in open(Path(__file__).with_name("marked-texts.tsv"), encoding="utf-8"):
        if line.startswith("#"):
            continue
        name, start, count, digest, of, marks = line.rstrip("\n").split("\t")
        if of != part or name not in names:
            continue
        if name not in texts:
            texts[name] = text_of(Path(folder) / f"{name}.txt")
        text = texts[name][int(start) : int(start) + int(count)]
        if f"{zlib.crc32(text.encode()):08x}" != digest:
            sys.exit(f"marked-texts.py: {name}.txt has another text at character {start} than the one that was marked")
        found = re.findall(r"([POL])(\d+)\+(\d+)", marks)
        yield {"text": text, "entities": [[int(first), int(first) + int(length), KINDS[kind]] for kind, first, length in found]}


def main():
    if len(sys.argv) != 4 or sys.argv[2] not in ("train", "dev", "test"):
        sys.exit(__doc__)
    for record in records(sys.argv[1], sys.argv[2], sys.argv[3].split(",")):
        print(json.dumps(record, ensure_ascii=False))


main()
