"""Labels modern news with Wen itself, to learn from: label-news.py WEN NEWS EVERY OFFSET LIMIT > OUTPUT

WEN is the command, with weights that were learned without these labels. Takes every EVERYth document (blank lines divide
them) from number OFFSET on, which is below EVERY, up to LIMIT bytes of different sentences of 4 to 200 characters. Writes JSON lines {"text", "entities"}.
"""

import json
import re
import subprocess
import sys

KINDS = {"person": "PER", "organization": "ORG", "location": "LOC"}


def sentences(path, every, offset, limit):
    found, size, document = {}, 0, 0
    for line in open(path, encoding="utf-8", errors="ignore"):
        if not line.strip():
            document += 1
        elif document % every == offset:
            for sentence in re.findall(r"[^。！？\n]*[。！？]?[”\"』」]?", line):
                sentence = sentence.strip("\u3000 \t")
                if 4 <= len(sentence) <= 200 and sentence not in found:
                    found[sentence] = None
                    size += len(sentence.encode())
        if size > limit:
            break
    return sorted(found, key=len)


def main():
    if len(sys.argv) != 6 or not all(word.isdigit() for word in sys.argv[3:]) or int(sys.argv[4]) >= int(sys.argv[3]):
        sys.exit(__doc__)
    wen, path, every, offset, limit = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:6])
    chosen = sentences(path, every, offset, limit)
    records = "".join(json.dumps({"text": sentence}, ensure_ascii=False) + "\n" for sentence in chosen)
    command = [wen, "entities", "--input", "jsonl", "--format", "jsonl"]
    answers = subprocess.run(command, input=records, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout
    for sentence, answer in zip(chosen, answers.splitlines(), strict=True):
        names = [[name["start"], name["end"], KINDS[name["type"]]] for name in json.loads(answer)["entities"] if name["type"] in KINDS]
        print(json.dumps({"text": sentence, "entities": names}, ensure_ascii=False))


main()
