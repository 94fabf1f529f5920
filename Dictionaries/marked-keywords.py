"""Puts the keywords of marked-keywords.tsv to the texts they were marked in: marked-keywords.py FOLDER PART > OUTPUT

FOLDER holds the files of the corpora, plain or compressed with xz; PART is train or dev. Writes JSON lines {"title", "text",
"keywords"}.
"""

import json
import lzma
import sys
import zlib
from pathlib import Path

UNTITLED = "web-news-2018"


def text_of(folder, name):
    plain = Path(folder) / f"{name}.txt"
    data = plain.read_bytes() if plain.exists() else lzma.decompress(Path(f"{plain}.xz").read_bytes())
    return data.decode("utf-8", errors="ignore").replace("\r\n", "\n").replace("\r", "\n")


def records(folder, part):
    texts = {}
    for line in open(Path(__file__).with_name("marked-keywords.tsv"), encoding="utf-8"):
        if line.startswith("#"):
            continue
        name, start, count, digest, of, keywords = line.rstrip("\n").split("\t")
        if of != part:
            continue
        if name not in texts:
            texts[name] = text_of(folder, name)
        piece = texts[name][int(start) : int(start) + int(count)]
        if f"{zlib.crc32(piece.encode()):08x}" != digest:
            sys.exit(f"marked-keywords.py: {name}.txt has another text at character {start} than the one that was marked")
        title, text = ("", piece) if name == UNTITLED else piece.split("\n", 1)
        yield {"title": title, "text": text, "keywords": keywords.split("|")}


def main():
    if len(sys.argv) != 3 or sys.argv[2] not in ("train", "dev"):
        sys.exit(__doc__)
    for record in records(sys.argv[1], sys.argv[2]):
        print(json.dumps(record, ensure_ascii=False))


main()
