"""Finds the pieces of the corpora that we marked: what marked-words.py, marked-keywords.py and entities/marked-texts.py share."""

import lzma
import sys
import zlib
from pathlib import Path


def is_prose(name):
    """Whether a file holds words with tags."""
    return name.endswith(".pos")


def refuse(sentence):
    sys.exit(f"{Path(sys.argv[0]).name}: {sentence}")


def text_of(folder, name):
    """A file's text, plain or compressed with xz; of words with tags the words alone."""
    plain = Path(folder) / f"{name}.txt"
    packed = Path(f"{plain}.xz")
    if not plain.exists() and not packed.exists():
        refuse(f"there is no {plain}, nor {packed.name}. Name the folder of the corpora.")
    data = plain.read_bytes() if plain.exists() else lzma.decompress(packed.read_bytes())
    text = data.decode("utf-8", errors="ignore").replace("\r\n", "\n").replace("\r", "\n")
    if is_prose(name):
        text = "\n".join("".join(word.rpartition("/")[0] for word in line.split()) for line in text.split("\n"))
    return text


def pieces(table, folder, part, takes=lambda name: True):
    """The file, text and marks of each piece of a part, in the order of the table, of files that are taken."""
    texts = {}
    for number, line in enumerate(open(table, encoding="utf-8"), 1):
        if line.startswith("#"):
            continue
        fields = line.rstrip("\n").split("\t")
        if len(fields) != 6 or not fields[1].isdigit() or not fields[2].isdigit():
            refuse(f"{table}, line {number}: write file, first character, characters, checksum, part and marks, divided by tabs.")
        name, start, count, digest, of, marks = fields
        if of != part or not takes(name):
            continue
        if name not in texts:
            texts[name] = text_of(folder, name)
        piece = texts[name][int(start) : int(start) + int(count)]
        if f"{zlib.crc32(piece.encode()):08x}" != digest:
            refuse(f"{name}.txt has another text at character {start} than the one that was marked.")
        yield name, piece, marks
