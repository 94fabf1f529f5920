"""Puts the keywords of marked-keywords.tsv to the texts they were marked in: marked-keywords.py FOLDER PART > OUTPUT

FOLDER holds the files of the corpora, plain or compressed with xz; PART is train or dev. Writes JSON lines {"title", "text",
"keywords"}.
"""

import json
import sys
from pathlib import Path

from marked_corpus import pieces

UNTITLED = "web-news-2018"


def main():
    if len(sys.argv) != 3 or sys.argv[2] not in ("train", "dev"):
        sys.exit(__doc__)
    for name, piece, keywords in pieces(Path(__file__).with_suffix(".tsv"), *sys.argv[1:]):
        title, text = ("", piece) if name == UNTITLED else piece.split("\n", 1)
        print(json.dumps({"title": title, "text": text, "keywords": keywords.split("|")}, ensure_ascii=False))


main()
