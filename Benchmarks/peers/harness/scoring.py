"""Precision, recall and F1, counted as `wen evaluate` counts."""

from collections import Counter


def words_score(gold_lines, predicted_lines):
    """Scores words by their places in the text without white space.

    Lines are lists of words. A line whose text differs from the gold's is told and not counted.

    >>> words_score([["今天", "天气", "好"]], [["今天", "天", "气", " ", "好"]])["recall"]
    0.6666666666666666
    """
    hits = gold_total = predicted_total = differ = 0
    for gold, predicted in zip(gold_lines, predicted_lines):
        gold = [word for piece in gold for word in piece.split()]
        predicted = [word for piece in predicted for word in piece.split()]
        if "".join(gold) != "".join(predicted):
            differ += 1
            continue
        gold, predicted = _places(gold), _places(predicted)
        hits += len(gold & predicted)
        gold_total += len(gold)
        predicted_total += len(predicted)
    return dict(_fractions(hits, gold_total, predicted_total), gold=gold_total, predicted=predicted_total, lines_that_differ=differ)


def entities_score(gold_lines, predicted_lines):
    """Scores entities by exact start, end and type. Lines are lists of (start, end, type).

    >>> entities_score([[(0, 2, "PER"), (3, 5, "LOC")]], [[(0, 2, "PER"), (3, 6, "LOC")]])["f1"]
    0.5
    """
    hits, gold_total, predicted_total = Counter(), Counter(), Counter()
    for gold, predicted in zip(gold_lines, predicted_lines):
        gold, predicted = {tuple(item) for item in gold}, {tuple(item) for item in predicted}
        for items, counter in ((gold, gold_total), (predicted, predicted_total), (gold & predicted, hits)):
            for _, _, kind in items:
                counter[kind] += 1
                counter["all"] += 1
    score = {
        kind: dict(_fractions(hits[kind], gold_total[kind], predicted_total[kind]), gold=gold_total[kind], predicted=predicted_total[kind])
        for kind in ("PER", "ORG", "LOC", "all")
    }
    return dict(score.pop("all"), types=score)


def _places(words):
    places, start = set(), 0
    for word in words:
        places.add((start, start + len(word)))
        start += len(word)
    return places


def _fractions(hits, gold, predicted):
    precision, recall = hits / max(1, predicted), hits / max(1, gold)
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / max(1e-9, precision + recall)}
