"""Puts the words of marked-words.tsv on the sentences they were marked in: marked-words.py FOLDER PART > OUTPUT

FOLDER holds the files of the corpora, plain or compressed with xz; PART is train or dev. Writes a sentence a line, its words
divided by blanks.
"""

import sys
from pathlib import Path

from marked_corpus import pieces


def main():
    if len(sys.argv) != 3 or sys.argv[2] not in ("train", "dev"):
        sys.exit(__doc__)
    for _, piece, lengths in pieces(Path(__file__).with_suffix(".tsv"), *sys.argv[1:]):
        text = "".join(piece.split())
        words = []
        for length in (int(digit, 36) for digit in lengths):
            words.append(text[:length])
            text = text[length:]
        print(*words)


main()
