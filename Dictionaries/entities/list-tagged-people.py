"""The people of a corpus of words and parts of speech, to learn from: list-tagged-people.py FILE > people.jsonl

FILE has a sentence a line, each word with its tag behind a slash (刘忠笃/nh), as the corpus of the State Language Commission has it:
nh is a person's whole name. Places and organisations follow another guideline and are not listed. Of the sentences without any
name one in five is kept. What comes out is {"text", "entities": [[start, end, "PER"]]} a line, in the order of the file.
"""

import json
import random
import re
import sys

# Names of which the corpus gives surname or given name alone, which the others mark otherwise; characters that got lost.
UNCLEAR = re.compile(r"/nhf|/nhs|□")
NAME = re.compile(r"/n[hsi]\b")
# Full-width digits and letters as the other corpora write them.
NARROW = {code: code - 0xFEE0 for first, last in ("０９", "ＡＺ", "ａｚ") for code in range(ord(first), ord(last) + 1)}

if len(sys.argv) != 2:
    sys.exit(__doc__)
random.seed(5)
for line in open(sys.argv[1], encoding="utf-8"):
    if not line.strip() or UNCLEAR.search(line):
        continue
    if not NAME.search(line) and random.random() > 0.2:
        continue
    text, people = "", []
    for token in line.split():
        word, _, tag = token.rpartition("/")
        word = word.translate(NARROW)
        if tag == "nh":
            people.append([len(text), len(text) + len(word), "PER"])
        text += word
    print(json.dumps({"text": text, "entities": people}, ensure_ascii=False))
