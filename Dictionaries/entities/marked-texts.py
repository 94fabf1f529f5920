"""Puts the marks of marked-texts.tsv on the texts they were made for: marked-texts.py FOLDER PART KIND > OUTPUT

FOLDER holds the files of the corpora, plain or compressed with xz; PART is train, dev or test; KIND is news, or prose: words
with tags (.pos). Writes JSON lines {"text", "entities"}.
"""

import json
import lzma
import re
import sys
import zlib
from pathlib import Path

KINDS = {"P": "PER", "O": "ORG", "L": "LOC"}


def is_prose(name):
    return name.endswith(".pos")


def text_of(folder, name):
    """A file's text; of words with tags the words alone."""
    plain = Path(folder) / f"{name}.txt"
    data = plain.read_bytes() if plain.exists() else lzma.decompress(Path(f"{plain}.xz").read_bytes())
    text = data.decode("utf-8", errors="ignore").replace("\r\n", "\n").replace("\r", "\n")
    if is_prose(name):
        text = "\n".join("".join(word.rpartition("/")[0] for word in line.split()) for line in text.split("\n"))
    return text


def records(folder, part, prose):
    texts = {}
    for line in open(Path(__file__).with_name("marked-texts.tsv"), encoding="utf-8"):
        if line.startswith("#"):
            continue
        name, start, count, digest, of, marks = line.rstrip("\n").split("\t")
        if of != part or is_prose(name) != prose:
            continue
        if name not in texts:
            texts[name] = text_of(folder, name)
        text = texts[name][int(start) : int(start) + int(count)]
        if f"{zlib.crc32(text.encode()):08x}" != digest:
            sys.exit(f"marked-texts.py: {name}.txt has another text at character {start} than the one that was marked")
        found = re.findall(r"([POL])(\d+)\+(\d+)", marks)
        yield {"text": text, "entities": [[int(first), int(first) + int(length), KINDS[kind]] for kind, first, length in found]}


def main():
    if len(sys.argv) != 4 or sys.argv[2] not in ("train", "dev", "test") or sys.argv[3] not in ("news", "prose"):
        sys.exit(__doc__)
    for record in records(sys.argv[1], sys.argv[2], sys.argv[3] == "prose"):
        print(json.dumps(record, ensure_ascii=False))


main()
