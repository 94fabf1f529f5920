"""Reads the names off written-texts.txt, {p person} {o organisation} {l place}: written-texts.py > OUTPUT

\\n stands for a line break. Writes JSON lines {"text", "entities"}.
"""

import json
import re
import sys
from pathlib import Path

KINDS = {"p": "PER", "o": "ORG", "l": "LOC"}


def entities(line):
    """The text of a line, and its names as [start, end, kind]."""
    text, names = "", []
    for plain, kind, name in re.findall(r"([^{}]+)|\{([pol])([^{}]+)\}", line):
        if kind:
            names.append([len(text), len(text) + len(name), KINDS[kind]])
        text += plain or name
    return text, names


def main():
    if len(sys.argv) != 1:
        sys.exit(__doc__)
    table = Path(__file__).with_suffix(".txt")
    for number, line in enumerate(open(table, encoding="utf-8"), 1):
        if line.startswith("# "):
            continue
        line = line.rstrip("\n").replace("\\n", "\n")
        text, names = entities(line)
        if len(text) + 3 * len(names) != len(line):
            sys.exit(f"{table}, line {number}: write a name as {{p…}}, {{o…}} or {{l…}}, and no other braces.")
        print(json.dumps({"text": text, "entities": names}, ensure_ascii=False))


main()
