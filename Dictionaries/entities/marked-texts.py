"""Puts the marks of marked-texts.tsv on the texts they were made for: marked-texts.py FOLDER PART KIND > OUTPUT

FOLDER holds the files of the corpora, plain or compressed with xz; PART is train, dev or test; KIND is news, or prose: words
with tags (.pos). Writes JSON lines {"text", "entities"}.
"""

import json
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from marked_corpus import is_prose, pieces  # noqa: E402

KINDS = {"P": "PER", "O": "ORG", "L": "LOC"}


def main():
    if len(sys.argv) != 4 or sys.argv[2] not in ("train", "dev", "test") or sys.argv[3] not in ("news", "prose"):
        sys.exit(__doc__)
    folder, part, kind = sys.argv[1:]
    table = Path(__file__).with_suffix(".tsv")
    for _, text, marks in pieces(table, folder, part, lambda name: is_prose(name) == (kind == "prose")):
        found = re.findall(r"([POL])(\d+)\+(\d+)", marks)
        names = [[int(first), int(first) + int(length), KINDS[kind]] for kind, first, length in found]
        print(json.dumps({"text": text, "entities": names}, ensure_ascii=False))


main()
