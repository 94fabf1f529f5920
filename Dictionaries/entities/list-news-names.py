#!/usr/bin/env python3
"""Lists the names that Wen finds again and again in news: news-names.tsv on standard output.

usage: wen entities NEWS.jsonl --format jsonl | Dictionaries/entities/list-news-names.py JIEBA TABLE... > Dictionaries/entities/news-names.tsv

A name is listed that stands in three documents, nearly always as one kind and surely. Words of JIEBA, the dict.txt of
jieba 0.42.1 (PyPI), that are no name there, and names of the other TABLEs of this folder are left out.
"""
import json
import sys
from collections import Counter, defaultdict

KINDS = {"person": "person", "location": "place", "organization": "organization"}


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    known = set()
    with open(sys.argv[1], encoding="utf-8") as lines:
        known.update(word for word, _, tag in map(str.split, lines) if tag not in ("nr", "nrt", "nrfg", "ns", "nt", "nz"))
    for table in sys.argv[2:]:
        with open(table, encoding="utf-8") as lines:
            known.update(line.split("\t")[0].strip() for line in lines)
    documents, mentions, sure = Counter(), defaultdict(Counter), Counter()
    for record in map(json.loads, sys.stdin):
        names = [entity for entity in record.get("entities", []) if entity["type"] in KINDS]
        documents.update({entity["text"] for entity in names})
        for entity in names:
            mentions[entity["text"]][KINDS[entity["type"]]] += 1
            sure[entity["text"]] += entity["confidence"]
    print("# Names found again and again in news of 2012 to 2026: name, class (person, place, organization). Made by list-news-names.py.")
    for name in sorted(mentions):
        kind, count = mentions[name].most_common(1)[0]
        whole = mentions[name].total()
        if name in known or documents[name] < 3 or count < 0.85 * whole or sure[name] < 0.75 * whole: continue
        if 2 <= len(name) <= 16: print(name, kind, sep="\t")


if __name__ == "__main__":
    main()
