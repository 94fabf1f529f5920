"""Prints the texts of corpora, one a line: of JSON lines, of words divided by spaces (.seg.txt), with tags (.pos.txt).

Usage: list-texts.py FILE... > texts.txt
"""

import json
import sys


def text(line: str, path: str) -> str:
    if path.endswith(".jsonl"):
        return " ".join(json.loads(line)["text"].split())
    words = line.split()
    if path.endswith(".pos.txt"):
        words = [word.rpartition("/")[0] for word in words]
    return "".join(words)


if len(sys.argv) < 2:
    sys.exit(__doc__)
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            print(text(line, path))
