"""The tables that README.md and Benchmarks/README.md show, from the files of results. Each is a function without arguments; BLOCKS names them."""

import json

from .places import RESULTS
from harness.table import digits  # noqa: E402: known from figures.places on

#: How peers' names are shortened in sentences of three.
SHOWN_PEERS = 3


#: What each task is called, and the sets that it is scored on. The first is the one that a summary shows.
TITLES = {"segment": "Words", "pos": "Parts of speech", "entities": "Names", "keywords": "Keywords", "quantities": "Quantities"}
SETS = {
    "segment": {"sighan2005-pku.test": "F1 PKU", "sighan2005-msr.test": "F1 MSR", "gsdsimp.test": "F1 GSDSimp"},
    "pos": {},
    "entities": {"msra.test": "F1 MSRA", "uner-gsdsimp.test": "F1 GSDSimp", "pud.test": "F1 PUD", "marked-news.test": "F1 our news"},
    "keywords": {"csl.test": "F1@5 CSL"},
    "quantities": {"quantities.gold": "F1 of spans"},
}
#: How Wen's default engine is named in the results.
DEFAULT = "Wen model"
CHART = "![F1 on the PKU test against MB of text a second, Wen and the other systems]"


class NotMeasured(Exception):
    """There is no file of results for a table yet."""


def load(name):
    """A file of results."""
    try:
        return json.loads((RESULTS / f"{name}.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise NotMeasured(name) from None


def loaded(names):
    """Those of some files of results that are there, by name."""
    found = {}
    for name in names:
        try:
            found[name] = load(name)
        except NotMeasured:
            pass
    return found


def speed():
    """Every task in one line: Wen, the fastest of the others, and the most accurate."""
    records = loaded(SETS)
    if not records:
        raise NotMeasured(", ".join(SETS))
    rows = []
    for task, record in records.items():
        set_, title = next(iter(SETS[task].items()), (None, None))
        measured = [row for row in record["systems"] if "problem" not in row]
        ours = [row for row in measured if row["name"] == DEFAULT]
        others = [row for row in measured if not row["wen"]]
        scored = [row for row in others if set_ in row.get("scores", {})]
        fastest = max(others, key=calls, default=None)
        best = max(scored, key=lambda row: row["scores"][set_]["f1"], default=None)
        for row in ours:
            what = TITLES[task] + (f" ({title})" if title else "")
            others_cells = (in_short(other, set_, named=True) for other in (fastest, best))
            rows.append([what, in_short(row, set_), *others_cells, f"{row['peak_memory_bytes'] / 1e6:.0f} MB"])
    dates = sorted({record["date"] for record in records.values()})
    commits = sorted({record["wen_commit"] for record in records.values()})
    where = f"Wen at {commits[0]}" if len(commits) == 1 else "at several commits"
    said = f"MB of text a second, calls alone, on one thread; in brackets the accuracy. {', '.join(dates)}, {where}: [Benchmarks](Benchmarks/README.md#how-wen-stands-beside-other-systems) has every system, with spread, machine and commit."
    chart = f"\n\n{CHART}(Benchmarks/results/segment.svg)" if "segment" in records else ""
    return table(["Task", "Wen", "the fastest of the others", "the most accurate of the others", "Wen's memory"], rows) + f"\n\n{said}{chart}"


def calls(row):
    return row.get("calls_megabytes_per_cpu_second") or row["megabytes_per_cpu_second"]["median"]


def in_short(row, set_, named=False):
    if row is None:
        return "–"
    score = row.get("scores", {}).get(set_)
    return (f"{row['name']} " if named else "") + digits(calls(row)) + (f" ({100 * score['f1']:.1f})" if score else "")


def words():
    """Speed and accuracy of words, Wen beside the others."""
    record = load("segment")
    return f"{with_source(record, systems_table(record, SETS['segment']))}\n\n{CHART}(results/segment.svg)"


def tasks():
    """Speed, and accuracy where it is scored, of the other tasks."""
    names = [task for task in SETS if task != "segment"]
    parts, records = [], loaded(names)
    if not records:
        raise NotMeasured(", ".join(names))
    for name in names:
        record = records.get(name)
        if record:
            parts += [f"**{TITLES[name]}**", "", with_source(record, systems_table(record, SETS[name])), ""]
    return "\n".join(parts).rstrip()


def systems_table(record, sets):
    measured = [row for row in record["systems"] if "problem" not in row]
    known = [set_ for set_ in sets if any(set_ in row.get("scores", {}) for row in measured)]
    per_line = "ms a document" if record["task"] == "keywords" else None
    head = ["System", *(sets[name] for name in known), "MB/s", "calls alone", *([per_line] if per_line else []), "load", "memory"]
    rows = []
    for row in measured:
        speed = row["megabytes_per_cpu_second"]["median"]
        calls = row.get("calls_megabytes_per_cpu_second")
        rounds = row["megabytes_per_cpu_second"]["rounds"]
        name = row["name"] if row["wen"] else f"{row['name']} {row['version']}"
        scores = [row.get("scores", {}).get(set_) for set_ in known]
        cells = [name, *(f"{100 * score['f1']:.1f}" if score else "–" for score in scores), f"{digits(speed)} ({digits(min(rounds))}–{digits(max(rounds))})", digits(calls) if calls else "–"]
        if per_line:
            cells.append(digits(1000 * row["bytes"] / 1e6 / (calls or speed) / max(1, row["lines"])))
        cells += [seconds(row["load_cpu_seconds"]), f"{row['peak_memory_bytes'] / 1e6:.0f} MB"]
        rows.append([f"**{cell}**" for cell in cells] if row["wen"] else cells)
    missing = [f"{row['name']} ({row['problem'].rstrip('.')})" for row in record["systems"] if "problem" in row]
    return table(head, rows) + (f"\n\nNot available: {'; '.join(missing)}." if missing else "")


def accuracy():
    """Every test set on which Wen is scored, with the best of the others."""
    record, peers_records = load("accuracy"), loaded(["segment", "entities", "keywords", "quantities"])
    rows = []
    for name, title, peers in (
        ("pku", "Words, SIGHAN 2005 PKU test, F1", ("segment", "sighan2005-pku.test")),
        ("msr", "Words, SIGHAN 2005 MSR test (another standard), F1", ("segment", "sighan2005-msr.test")),
        ("gsdsimp", "Words, UD GSDSimp test (another standard), F1", ("segment", "gsdsimp.test")),
        ("msra", "Names, MSRA test, micro F1 (Wen learned from its training part)", ("entities", "msra.test")),
        ("uner-gsdsimp", "Names, Universal NER GSDSimp test, micro F1", ("entities", "uner-gsdsimp.test")),
        ("pud", "Names, Universal NER PUD test, micro F1", ("entities", "pud.test")),
        ("marked-news.test", "Names, news of 2012–2026 that we marked, test part, micro F1 (Wen learned from its training part)", ("entities", "marked-news.test")),
        ("csl", "Keywords, CSL test, F1 of the first 5 / 10, recall of the first 20", ("keywords", "csl.test")),
        ("seed", "Quantities of one long article, right in span, value and unit", ("quantities", "quantities.gold")),
    ):
        ours = [row for row in record["sets"] if row["set"] == name]
        if not ours:
            continue
        rows.append([title, ours_text(name, ours), others_text(peers_records.get(peers[0]), peers[1], name)])
    return table(["What", "Wen", "Others"], rows) + f"\n\n{record['date']}, Wen at {record['wen_commit']}, `Benchmarks/accuracy`."


def ours_text(name, rows):
    if name == "csl":
        return " / ".join(f"{100 * rows[0][key]:.1f}" for key in ("f1_at_5", "f1_at_10", "recall_at_20"))
    if name == "seed":
        return f"{rows[0]['correct']} of {rows[0]['gold']}, {rows[0]['spurious']:.0f} spurious"
    shown = [(f"`{row['engine']}` " if row["engine"] != "default" else "") + f"{100 * row['f1']:.1f}" + (f" (unknown words {100 * row['oov_recall']:.1f})" if "oov_recall" in row else "") for row in rows]
    return ", ".join(shown)


def others_text(record, gold, name):
    rows = [row for row in record["systems"] if not row["wen"] and gold in row.get("scores", {})] if record else []
    rows.sort(key=lambda row: -row["scores"][gold]["f1"])
    shown = []
    for row in rows[:SHOWN_PEERS]:
        score = row["scores"][gold]
        if name == "csl":
            shown.append(f"{row['name']} " + " / ".join(f"{100 * score[key]:.1f}" for key in ("f1", "f1_at_10", "recall_at_20")))
        elif name == "seed":
            shown.append(f"{row['name']} {round(score['recall'] * score['gold'])} of {score['gold']} spans")
        else:
            shown.append(f"{row['name']} {100 * score['f1']:.1f}")
    return ", ".join(shown) or "–"


def start():
    """Start and threads of the command."""
    record = load("command")
    rows = [[f"`wen {row['task']}`", milliseconds(row["wall"]["seconds"]), ratio(row["wall"]), ratio(row["cpu"])] for row in record["start"]]
    threads = {row["task"]: ratio(row) for row in record["threads"]}
    head = ["", "start, wall", "times the bare ICU loop, wall", "the same, CPU"]
    if threads:
        head.append("two threads against one, wall")
        rows = [[*cells, threads.get(row["task"], "–")] for cells, row in zip(rows, record["start"])]
    icu = milliseconds(record["start"][0]["wall"]["icu_seconds"])
    return table(head, rows) + f"\n\nThe bare loop starts in {icu}. {origin(record)}, `Benchmarks/command`."


def scaling():
    """The exponent of each step's cost."""
    record = load("scaling")
    growths = {(curve["task"], curve["axis"]): curve.get("growth") for curve in record["curves"]}
    names = list(dict.fromkeys(curve["task"] for curve in record["curves"]))
    rows = [[f"`{task}`", *(f"{growths[task, axis]:.2f}" if growths.get((task, axis)) else "–" for axis in ("size", "documents"))] for task in names]
    up_to = f"{record['up_to_bytes'] / 1e6:.0f} MB"
    said = f"{record['verdict']} 1 is in step with the input, 2 is its square; inputs from 1 KB to {up_to}"
    return table(["", "growth with the size of a document", "growth with the number of documents"], rows) + f"\n\n{said}. {record['machine']['date']}, `wen benchmark --scaling --up-to {up_to.replace(' ', '')}`."


BLOCKS = {"speed": speed, "words": words, "tasks": tasks, "accuracy": accuracy, "start": start, "scaling": scaling}


def table(head, rows):
    """
    >>> print(table(["a", "b"], [["1", "2"]]))
    | a | b |
    |---|---:|
    | 1 | 2 |
    """
    lines = [head, ["---"] + ["---:"] * (len(head) - 1)] + rows
    return "\n".join("|" + "|".join(cells) + "|" if number == 1 else "| " + " | ".join(cells) + " |" for number, cells in enumerate(lines))


def with_source(record, text):
    what = f"{record['text']['bytes'] / 1e6:.0f} MB of {record['text']['name']}, {record['rounds']} rounds by turns"
    return f"{text}\n\n{origin(record)}; {what}."


def origin(record):
    """When, on what, and with which Wen."""
    machine = record["machine"]
    return f"{record['date']}, {machine['processor']}, {machine['cores']} cores, load average {machine['load_average']:.1f} before, {machine['system']}, Wen at {record['wen_commit']}"


def ratio(found):
    return f"{found['ratio']:.2f} ({found['least']:.2f}–{found['greatest']:.2f})"


def seconds(value):
    return f"{value:.2f} s" if value >= 0.1 else milliseconds(value)


def milliseconds(value):
    return f"{1000 * value:.1f} ms" if value < 0.01 else f"{1000 * value:.0f} ms"
