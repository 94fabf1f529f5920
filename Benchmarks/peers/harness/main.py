"""The run: set up, score, measure in rounds, write."""

import argparse
import sys
import tempfile
from pathlib import Path

from adapters import TASKS, all_adapters

from . import chart, environments, inputs, machine, results, table
from .places import HERE, ROOT
from .scoring import entities_score, keywords_score, quantities_score, words_score
from .systems import Peer, Unavailable, Wen

#: The slices on which a system's speed is first told, in bytes: the second where the first takes too short.
TRIALS = 10_000, 100_000
#: The slice in which results are counted where there is no gold, in bytes.
SAMPLE = 10_000
WEN = str(ROOT / ".build" / "release" / "wen")
SCORERS = {"segment": words_score, "entities": entities_score, "quantities": quantities_score, "keywords": keywords_score}


def options(arguments):
    parser = argparse.ArgumentParser(
        prog="run", description="Measure Wen beside other systems: speed, loading, memory and, where a gold file is given, accuracy.")
    parser.add_argument("--task", choices=TASKS, default="segment", help="what is measured (default: segment)")
    parser.add_argument("--size", type=float, default=20, metavar="MB", help="megabytes of text at most (default: 20)")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="rounds; systems take turns in each (default: 5)")
    parser.add_argument("--seconds", type=float, default=4, metavar="N", help="CPU seconds a round that a slow system's share of the text is cut to (default: 4)")
    parser.add_argument("--timeout", type=float, default=900, metavar="N", help="seconds that one process may take (default: 900)")
    parser.add_argument("--gold", nargs="+", metavar="FILE", help="sets to score; the first is the README's chart (default: those of ../shared/corpora; none: --gold '')")
    parser.add_argument("--text", metavar="FILE", help="the text that is timed, .txt or .xz (default: news of ../shared/corpora, or Examples again and again)")
    parser.add_argument("--output", type=Path, metavar="DIR", help="where results go (default: results/TASK beside this script)")
    parser.add_argument("--wen", default=WEN, metavar="PATH", help="Wen's command (default: .build/release/wen)")
    parser.add_argument("--engines", default="icu,lattice,model", metavar="A,B", help="Wen's engines (default: icu,lattice,model)")
    parser.add_argument("--only", metavar="A,B", help="only these peers, by name; the others do not appear")
    parser.add_argument("--set-up", action="store_true", help="make the Python environments of all tasks and measure nothing")
    chosen = parser.parse_args(arguments)
    for name in ("size", "rounds", "seconds", "timeout"):
        if getattr(chosen, name) <= 0:
            parser.error(f"--{name} takes a number above 0")
    if chosen.only:
        known = {kind.name for kind in all_adapters()}
        for name in filter(None, chosen.only.split(",")):
            if name not in known:
                parser.error(f"no peer is named '{name}'; known are {', '.join(sorted(known))}")
    return chosen


def main(arguments=None):
    chosen = options(arguments)
    if chosen.set_up:
        set_up()
        return 0
    with tempfile.TemporaryDirectory(prefix="wen-peers-") as folder:
        try:
            run(chosen, Path(folder))
        except inputs.InputError as error:
            print(f"run: {error}", file=sys.stderr)
            return 1
    return 0


def set_up():
    """Makes each environment that is not there yet, and tells those that cannot be made."""
    for name in dict.fromkeys(kind.environment for kind in all_adapters()):
        say(f"environment {name}")
        try:
            environments.python_of(name)
        except environments.SetupError as error:
            say(f"environment {name} could not be made: {error}")


def run(chosen, folder):
    text = inputs.Text(chosen.text, int(chosen.size * 1e6), folder, chosen.task)
    paths = inputs.default_gold(chosen.task, folder) if chosen.gold is None else [path for path in chosen.gold if path]
    if paths and chosen.task not in SCORERS:
        raise inputs.InputError(f"The task {chosen.task} has no scorer yet. Leave out --gold.")
    gold = [inputs.Gold(path, chosen.task, folder) for path in paths]
    # Of a command from elsewhere the clone's commit says nothing.
    commit = machine.commit() if chosen.wen == WEN else ""
    record = results.Run(chosen.task, machine.machine(), machine.today(), commit, chosen.rounds, text.description(), [set_.description() for set_ in gold])

    ready = []
    for system in systems(chosen):
        row = record.row(system)
        try:
            say(f"{system.name}: setting up")
            system.prepare()
            say(f"{system.name}: trying")
            row.text, row.bytes = text.slice(share(chosen.seconds * tried_speed(system, text)))
            with open(row.text, "rb") as lines:
                row.lines = sum(1 for _ in lines)
            say(f"{system.name}: its results")
            score(system, row, gold, text.slice(SAMPLE)[0], folder)
            ready.append((system, row))
        except Unavailable as error:
            row.problem = str(error)
            say(f"{system.name}: not available: {error}")
        row.version = system.version

    for number in range(chosen.rounds):
        # Back and forth, so that what changes on the machine in a round falls on each alike.
        for system, row in ready if number % 2 == 0 else reversed(ready):
            if row.problem:
                continue
            say(f"round {number + 1} of {chosen.rounds}: {system.name}")
            try:
                row.measurements.append(system.measure(row.text))
            except Unavailable as error:
                row.problem = str(error)

    output = chosen.output or HERE / "results" / chosen.task
    output.mkdir(parents=True, exist_ok=True)
    record.write(output / "results.json")
    written = table.markdown(record)
    (output / "table.md").write_text(written, encoding="utf-8")
    for name, drawing in chart.charts(record):
        (output / name).write_text(drawing, encoding="utf-8")
    print(written)
    say(f"written to {output}")


def systems(chosen):
    """Wen's engines, then the peers that do the task."""
    for engine in filter(None, chosen.engines.split(",")):
        yield Wen(chosen.wen, engine, chosen.task, chosen.timeout)
    wanted = None if chosen.only is None else chosen.only.split(",")
    for adapter in all_adapters():
        if chosen.task in adapter.tasks() and (wanted is None or adapter.name in wanted):
            yield Peer(adapter, chosen.task, chosen.timeout)


def tried_speed(system, text):
    """Bytes per CPU second, told from a text so short that a slow system is soon done, or from a longer one where that is too short to tell."""
    for wanted in TRIALS:
        trial, size = text.slice(wanted)
        tried = system.measure(trial)
        # Loading is in Wen's time, and on so short a text it would hide the speed.
        seconds = tried.cpu - (tried.load if system.ours else 0)
        if seconds > 0.5:
            break
    return size / max(seconds, 1e-3)


def share(size):
    """The largest of 1, 2 and 5 times a power of ten that is no more than `size`, from 10 KB.

    >>> share(1_700_000), share(630_000), share(1)
    (1000000, 500000, 10000)
    """
    step = 10_000
    for candidate in (factor * 10**power for power in range(4, 13) for factor in (1, 2, 5)):
        if candidate <= size:
            step = candidate
    return step


def score(system, row, gold, sample, folder):
    if not gold:
        # How much is found says at least that something is.
        target = folder / "predicted.jsonl"
        system.predict([(sample, target)])
        row.found = sum(map(len, results.read_lines(target)))
        if not row.found:
            raise Unavailable("found nothing, so its speed says nothing")
        return
    pairs = [(set_.text, folder / f"predicted-{number}.jsonl") for number, set_ in enumerate(gold)]
    system.predict(pairs)
    for set_, (_, target) in zip(gold, pairs):
        predicted = results.read_lines(target)
        if len(predicted) != len(set_.lines):
            raise Unavailable(f"gave {len(predicted)} lines for the {len(set_.lines)} of {set_.name}")
        row.scores[set_.name] = SCORERS[row.task](set_.lines, predicted)
    if not any(score["predicted"] for score in row.scores.values()):
        raise Unavailable("found nothing, so its speed says nothing")


def say(message):
    print(message, file=sys.stderr, flush=True)
