"""The outcome as a Markdown table."""

TITLES = {"segment": "Words", "pos": "Words and parts of speech", "entities": "Entities", "quantities": "Quantities", "keywords": "Keywords"}


def markdown(run):
    sets = [set_["name"] for set_ in run.gold]
    head = ["System", *([f"F1 {name}" for name in sets] or ["Found"]), "MB/s", "slowest–fastest", "Calls alone", "Text", "Load", "Memory", "Version"]
    rows = [head, ["---"] + ["---:"] * (len(head) - 2) + ["---"]]
    for row in run.measured:
        scores = [f"{100 * row.scores[name]['f1']:.2f}" + ("*" if row.scores[name].get("lines_that_differ") else "") for name in sets] or [str(row.found)]
        rows.append([
            f"**{row.name}**" if row.ours else row.name, *scores, digits(row.speed), f"{digits(row.speeds[0])}–{digits(row.speeds[-1])}",
            digits(row.calls) if row.calls else "–",
            megabytes(row.bytes), seconds(row.load), megabytes(row.memory), row.version or "–"])
    for row in run.missing:
        rows.append([f"**{row.name}**" if row.ours else row.name] + ["–"] * (len(head) - 2) + ["not available"])
    lines = [f"## {TITLES[run.task]}", "", *("| " + " | ".join(row) + " |" for row in rows), ""]
    for row in run.missing:
        lines.append(f"- {row.name} is not available: {row.problem.rstrip('.')}.")
    for row in run.measured:
        if row.note:
            lines.append(f"- {row.name}: {row.note}.")
    differing = [f"{row.name} on {name} ({row.scores[name]['lines_that_differ']})" for row in run.measured for name in sets if row.scores[name].get("lines_that_differ")]
    if differing:
        lines.append(f"- \\* Lines whose text the system changed are not counted: {', '.join(differing)}.")
    facts = run.machine
    memory = f", {facts['memory'] / 2**30:.0f} GiB" if facts["memory"] else ""
    lines += [
        "",
        *([] if sets else ["Found: how many results the first 10 KB of the text have.", ""]),
        "MB/s: 10⁶ bytes of UTF-8 a second of CPU time, one thread, median of the rounds. Load: CPU time until the first sentence is done; "
        "for Wen, of the whole command on one sentence. Wen's MB/s holds start, loading, reading and writing; the peers' holds only their calls. Calls alone: line by line in memory, for Wen too. "
        "Text: slower systems read only the beginning of the same text.",
        "",
        f"{run.date}, {facts['processor']}, {facts['cores']} cores{memory}, {facts['system']}, Python {facts['python']}; "
        f"{f'Wen at {run.commit}; ' if run.commit else ''}{run.rounds} round{'s by turns' if run.rounds > 1 else ''}; text: {run.text['name']}, "
        f"{megabytes(run.text['bytes'])}{', read again and again' if run.text['times_read'] > 1 else ''}.",
        "",
    ]
    return "\n".join(lines)


def digits(value):
    """Three digits: the spread allows no more.

    >>> digits(163.2), digits(25.04), digits(1.234), digits(0.1512)
    ('163', '25.0', '1.23', '0.151')
    """
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 1 else f"{value:.3f}"


def megabytes(count):
    value = count / 1e6
    return f"{value:.0f} MB" if value >= 10 else f"{value:.1f} MB" if value >= 0.9995 else f"{value * 1000:.0f} KB"


def seconds(value):
    return f"{value:.2f} s" if value >= 0.1 else f"{value * 1000:.0f} ms"
