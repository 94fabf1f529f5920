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


def quantities_score(gold_lines, predicted_lines):
    """Scores quantities by their span, and tells how many of them have the right value too.

    A span may be one of several that are right; of several readings the best counts; what touches an optional place
    alone is not counted. Units are not scored: each system has names of its own for them. Nor are the values of dates.

    >>> gold = {"readings": [[{"start": 0, "end": 3, "kind": "money", "value": 15}]], "optional": []}
    >>> score = quantities_score([gold], [[(0, 3, 15.0), (5, 6, None)]])
    >>> score["precision"], score["recall"], score["values"]
    (0.5, 1.0, 1.0)
    """
    spans = values = gold_total = predicted_total = valued = 0
    for gold, predicted in zip(gold_lines, predicted_lines):
        readings = [_reading(expected, gold["optional"], predicted) for expected in gold["readings"]]
        # A reading without quantities is right where nothing is spurious.
        best, _ = max(readings, key=lambda one: (one[0][0] / one[0][2] if one[0][2] else 1, -one[1]))
        spans, values, gold_total, predicted_total, valued = (total + one for total, one in zip((spans, values, gold_total, predicted_total, valued), best))
    return dict(_fractions(spans, gold_total, predicted_total), gold=gold_total, predicted=predicted_total, values=values / max(1, valued))


def _reading(expected, optional, predicted):
    """Right spans, right values, items, counted predictions, items with a value that is a number; and how many predictions are spurious."""
    def touches(item, others):
        return any(item[0] < other["end"] and other["start"] < item[1] for other in others)

    spurious = [item for item in predicted if not touches(item, expected) and not touches(item, optional)]
    counted = [item for item in predicted if touches(item, expected)] + spurious
    spans = values = valued = 0
    for item in expected:
        right = [[item["start"], item["end"]], *item.get("accept_spans", [])]
        matching = [found for found in counted if [found[0], found[1]] in right]
        spans += bool(matching)
        numbers = [value for value in [item.get("value"), *item.get("alt_value", [])] if isinstance(value, (int, float))]
        if numbers and not item.get("iso"):
            valued += 1
            values += any(_equal(found[2], value, item["kind"]) for found in matching for value in numbers)
    return (spans, values, len(expected), len(counted), valued), len(spurious)


#: Shares may be told as fractions.
FRACTIONS = {"percent": 100, "permille": 1000}


def _equal(found, value, kind):
    right = [value] + ([value / FRACTIONS[kind]] if kind in FRACTIONS else [])
    return found is not None and any(abs(float(found) - one) <= 1e-6 * max(1, abs(one)) for one in right)


def keywords_score(gold_lines, predicted_lines):
    """F1 of the first five and ten keywords and recall of the first twenty, means over documents.

    >>> round(keywords_score([["欧林 公司", "GDP"]], [["gdp", "上市", "欧林公司"]])["f1"], 3)
    0.571
    """
    sums = {"f1": 0.0, "f1_at_10": 0.0, "recall_at_20": 0.0}
    for gold, predicted in zip(gold_lines, predicted_lines):
        wanted = {_normal(word) for word in gold}
        found = list(dict.fromkeys(map(_normal, predicted)))
        for name, count in (("f1", 5), ("f1_at_10", 10)):
            hits = len(wanted & set(found[:count]))
            precision, recall = hits / count, hits / max(1, len(wanted))
            sums[name] += 2 * precision * recall / (precision + recall) if hits else 0
        sums["recall_at_20"] += len(wanted & set(found[:20])) / max(1, len(wanted))
    return dict({name: value / max(1, len(gold_lines)) for name, value in sums.items()}, gold=sum(map(len, gold_lines)), predicted=sum(map(len, predicted_lines)))


def _normal(word):
    return "".join(word.split()).lower()


def _places(words):
    places, start = set(), 0
    for word in words:
        places.add((start, start + len(word)))
        start += len(word)
    return places


def _fractions(hits, gold, predicted):
    precision, recall = hits / max(1, predicted), hits / max(1, gold)
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / max(1e-9, precision + recall)}
